// Attaching a calling thread, and what is set once per process.
#include <ATen/Parallel.h>
#include <c10/util/Exception.h>
#include <c10/util/Logging.h>

#include <mutex>

#include "errors.h"
#include "memory.h"
#include "thread_state.h"

namespace tt {

constinit thread_local ThreadState* current_thread = nullptr;

namespace {

class WarningQueue final : public c10::WarningHandler {
 public:
  void process(const c10::Warning& warning) override {
    if (current_thread != nullptr) current_thread->warnings.push_back(warning.msg());
  }
};

void configure_process() {
  static std::once_flag once;
  std::call_once(once, [] {
    configure_memory();
    // An error costs 3 µs without a C++ backtrace and milliseconds with one.
    c10::SetStackTraceFetcher([]() -> std::string { return {}; });
  });
}

}  // namespace

}  // namespace tt

using namespace tt;

int32_t tt_abi_version(void) { return TT_ABI_VERSION; }

void tt_attach(double* words, size_t count) {
  configure_process();
  static WarningQueue warnings;
  c10::WarningUtils::set_warning_handler(&warnings);
  if (current_thread == nullptr) current_thread = new ThreadState();
  current_thread->words = words;
  current_thread->word_count = count;
}

void tt_detach(void) {
  delete current_thread;
  current_thread = nullptr;
}

int32_t tt_has_warnings(void) { return current_thread != nullptr && !current_thread->warnings.empty(); }

const char* tt_next_warning(void) {
  ThreadState& thread = thread_state();
  if (thread.warnings.empty()) return nullptr;
  thread.warning = std::move(thread.warnings.front());
  thread.warnings.pop_front();
  return thread.warning.c_str();
}

void tt_threads(void) {
  guarded([](ThreadState& thread) {
    if (thread.words[1] > 0) at::set_num_threads(static_cast<int>(thread.words[1]));
    thread.words[1] = at::get_num_threads();
    thread.words[2] = at::get_num_interop_threads();
    thread.words[0] = 2;
  });
}
