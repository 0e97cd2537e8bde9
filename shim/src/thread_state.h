// What one calling thread owns: its command buffer, tensors, generators, last error and pending warnings.
#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/ivalue.h>
#include <c10/core/InferenceMode.h>

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "slots.h"
#include "typetorch.h"

namespace tt {

struct OperatorEntry;

struct ThreadState {
  double* words = nullptr;
  size_t word_count = 0;
  SlotTable slots;
  std::vector<std::optional<at::Generator>> generators;
  std::vector<c10::IValue> stack;
  std::vector<OperatorEntry*> operators;  // those this thread has called, by number
  std::string error;
  std::string text;  // what a function that returns text returned last
  std::deque<std::string> warnings;
  std::string warning;
  std::vector<std::unique_ptr<c10::InferenceMode>> inference;
  // Bytes that handles began (+) or ceased (-) to hold since the garbage collector was last told.
  int64_t unreported_bytes = 0;
  // Handles whose owners were collected, with their generations; freed after the next call.
  std::vector<std::pair<uint32_t, uint32_t>> collected;
};

// One pointer in static TLS: reading it costs one instruction, where a dynamic TLS variable costs a call.
extern constinit thread_local ThreadState* current_thread __attribute__((tls_model("initial-exec")));

inline ThreadState& thread_state() { return *current_thread; }

}  // namespace tt
