// Failures as values: no exception leaves the shim.
#pragma once

#include "thread_state.h"

namespace tt {

// Keeps an exception's kind and text for this thread.
void keep_error(ThreadState& thread, const std::exception& error) noexcept;

// Runs `body`; turns an exception into words[0] = -kind. (What libtorch throws derives from std::exception; anything else
// ends the process here, as noexcept says.)
template <typename Body>
void guarded(Body body) noexcept {
  ThreadState& thread = thread_state();
  try {
    body(thread);
  } catch (const std::exception& error) {
    keep_error(thread, error);
  }
}

}  // namespace tt
