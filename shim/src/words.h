// Reading tagged values from the command buffer and writing results to it (the format: typetorch.h).
#pragma once

#include <ATen/core/ivalue.h>

#include "thread_state.h"

namespace tt {

inline bool has_tag(double word, tt_tag tag) { return word == static_cast<double>(static_cast<int>(tag)); }

class Reader {
 public:
  Reader(ThreadState& thread, size_t first) : thread_(thread), next_(thread.words + first) {}

  c10::IValue value();
  // Whether the next value is absent; passes over it if so.
  bool skip_missing();
  const at::Tensor& tensor() { return thread_.slots.get(*next_++); }
  double word() { return *next_++; }
  std::vector<at::Tensor> tensors();
  std::vector<at::Tensor> optional_tensors();
  int64_t integer();
  std::optional<bool> optional_bool();

 private:
  size_t count() { return static_cast<size_t>(*next_++); }

  ThreadState& thread_;
  const double* next_;
};

class Writer {
 public:
  explicit Writer(ThreadState& thread) : thread_(thread), next_(thread.words + 1) {}

  void value(c10::IValue&& value);
  void tensor(at::Tensor&& tensor);
  void integer(int64_t value);
  void word(double word) {
    require(1);
    *next_++ = word;
  }
  // Ends the call: words[0] = number of results.
  void finish(size_t results) { thread_.words[0] = static_cast<double>(results); }

 private:
  void require(size_t words) const;

  ThreadState& thread_;
  double* next_;
};

at::Generator& generator_of(ThreadState& thread, double number);

}  // namespace tt
