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

}  // namespace

void keep_error(ThreadState& thread) noexcept {
  try {
    throw;
  } catch (const DisposedHandle& error) {
    keep(thread, TT_ERROR_DISPOSED, error.what());
  } catch (const c10::OutOfMemoryError& error) {
    keep(thread, TT_ERROR_OUT_OF_MEMORY, error.what_without_backtrace());
  } catch (const c10::IndexError& error) {
    keep(thread, TT_ERROR_INDEX, error.what_without_backtrace());
  } catch (const c10::ValueError& error) {
    keep(thread, TT_ERROR_VALUE, error.what_without_backtrace());
  } catch (const c10::TypeError& error) {
    keep(thread, TT_ERROR_TYPE, error.what_without_backtrace());
  } catch (const c10::NotImplementedError& error) {
    keep(thread, TT_ERROR_NOT_IMPLEMENTED, error.what_without_backtrace());
  } catch (const c10::LinAlgError& error) {
    keep(thread, TT_ERROR_LINEAR_ALGEBRA, error.what_without_backtrace());
  } catch (const c10::Error& error) {
    keep(thread, is_out_of_memory(error) ? TT_ERROR_OUT_OF_MEMORY : TT_ERROR_OTHER, error.what_without_backtrace());
  } catch (const std::bad_alloc&) {
    keep(thread, TT_ERROR_OUT_OF_MEMORY, "the process is out of memory");
  } catch (const std::exception& error) {
    keep(thread, TT_ERROR_OTHER, error.what());
  } catch (...) {
    keep(thread, TT_ERROR_OTHER, "an exception of unknown type");
  }
}

}  // namespace tt

const char* tt_error_message(void) { return tt::thread_state().error.c_str(); }
