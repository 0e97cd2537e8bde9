// Counting of every byte that libtorch holds on the CPU.
#pragma once

#include <cstdint>

namespace tt {

// Puts a counting allocator around libtorch's own and tunes malloc for large short-lived blocks.
void configure_memory();

int64_t cpu_bytes();

// Bytes that this thread has allocated less those it has freed: what a call added, results and what autograd kept alike.
extern constinit thread_local int64_t thread_bytes __attribute__((tls_model("initial-exec")));
int64_t cpu_peak_bytes();
void reset_cpu_peak();

}  // namespace tt
