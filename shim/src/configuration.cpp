// What this libtorch is and how it was built, as JSON for the situation report.
#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <torch/headeronly/version.h>

#include <iomanip>
#include <sstream>

#include "errors.h"

namespace {

std::string quoted(const std::string& text) {
  std::ostringstream out;
  out << '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out << '\\' << c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out << "\\u" << std::hex << std::setw(4) << std::setfill('0') << static_cast<int>(c) << std::dec;
    } else {
      out << c;
    }
  }
  out << '"';
  return out.str();
}

}  // namespace

const char* tt_configuration(void) {
  tt::ThreadState& thread = tt::thread_state();
  try {
    std::ostringstream out;
    out << "{\"version\":" << quoted(TORCH_VERSION) << ",\"cpuCapability\":" << quoted(at::get_cpu_capability())
        << ",\"threads\":" << at::get_num_threads() << ",\"interopThreads\":" << at::get_num_interop_threads()
        << ",\"config\":" << quoted(at::show_config()) << ",\"parallelInfo\":" << quoted(at::get_parallel_info())
        << ",\"cudaDevices\":"
        << (at::globalContext().hasCUDA() ? static_cast<int>(at::detail::getCUDAHooks().deviceCount()) : 0) << "}";
    thread.text = out.str();
    return thread.text.c_str();
  } catch (const std::exception& error) {
    tt::keep_error(thread, error);
    return nullptr;
  }
}
