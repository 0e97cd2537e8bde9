// Counting of every byte that libtorch holds on the CPU.
#pragma once

#include <cstdint>

namespace tt {

// Puts a counting allocator around libtorch's own and tunes malloc for large short-lived blocks.
void configure_memory();

int64_t cpu_bytes();
int64_t cpu_peak_bytes();
void reset_cpu_peak();

}  // namespace tt
