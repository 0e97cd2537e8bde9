#include "errors.h"

#include <c10/util/Exception.h>

#include <new>

namespace tt {

namespace {

void keep(ThreadState& thread, tt_error_kind kind, const char* message) noexcept {
  thread.words[0] = -static_cast<double>(kind);
  try {
    thread.error = message;
  } catch (...) {
    thread.error.clear();
  }
}

// The CPU allocator reports exhaustion as a plain error; only its text tells.
bool is_out_of_memory(const c10::Error& error) {
  const std::string& message = error.msg();
  return message.find("DefaultCPUAllocator: ") != std::string::npos ||
         message.find("can't allocate memory") != std::string::npos;
}

template <typename Kind>
bool is(const std::exception& error) {
  return dynamic_cast<const Kind*>(&error) != nullptr;
}

}  // namespace

// The kind is asked for by dynamic_cast: catching by class would need a second throw, at 3 µs.
void keep_error(ThreadState& thread, const std::exception& error) noexcept {
  const auto* from_libtorch = dynamic_cast<const c10::Error*>(&error);
  tt_error_kind kind = TT_ERROR_OTHER;
  if (from_libtorch != nullptr) {
    if (is<c10::IndexError>(error)) kind = TT_ERROR_INDEX;
    else if (is<c10::ValueError>(error)) kind = TT_ERROR_VALUE;
    else if (is<c10::TypeError>(error)) kind = TT_ERROR_TYPE;
    else if (is<c10::NotImplementedError>(error)) kind = TT_ERROR_NOT_IMPLEMENTED;
    else if (is<c10::LinAlgError>(error)) kind = TT_ERROR_LINEAR_ALGEBRA;
    else if (is<c10::OutOfMemoryError>(error) || is_out_of_memory(*from_libtorch))
      kind = TT_ERROR_OUT_OF_MEMORY;
    return keep(thread, kind, from_libtorch->what_without_backtrace());
  }
  if (is<DisposedHandle>(error)) kind = TT_ERROR_DISPOSED;
  else if (is<std::bad_alloc>(error)) kind = TT_ERROR_OUT_OF_MEMORY;
  keep(thread, kind, error.what());
}

}  // namespace tt

const char* tt_error_message(void) { return tt::thread_state().error.c_str(); }
