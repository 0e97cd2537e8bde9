// Failures as values: no exception leaves the shim.
#pragma once

#include "thread_state.h"

namespace tt {

// Called inside a catch block: keeps the current exception's kind and text for this thread.
void keep_error(ThreadState& thread) noexcept;

// Runs `body`; turns an exception into words[0] = -kind.
template <typename Body>
void guarded(Body body) noexcept {
  ThreadState& thread = thread_state();
  try {
    body(thread);
  } catch (...) {
    keep_error(thread);
  }
}

}  // namespace tt
