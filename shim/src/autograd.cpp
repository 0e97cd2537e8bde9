// Gradients and the modes that switch them off. Only what the dispatcher lacks.
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/autograd.h>

#include "errors.h"
#include "words.h"

using namespace tt;

void tt_backward(void) {
  guarded([](ThreadState& thread) {
    Reader reader(thread, 1);
    const auto outputs = reader.tensors();
    const auto gradients = reader.optional_tensors();
    const auto retain_graph = reader.optional_bool();
    const bool create_graph = reader.optional_bool().value_or(false);
    const auto inputs = reader.tensors();
    torch::autograd::backward(outputs, gradients, retain_graph, create_graph, inputs);
    thread.words[0] = 0;
  });
}

void tt_grad(void) {
  guarded([](ThreadState& thread) {
    Reader reader(thread, 1);
    const auto outputs = reader.tensors();
    const auto inputs = reader.tensors();
    const auto gradients = reader.optional_tensors();
    const auto retain_graph = reader.optional_bool();
    const bool create_graph = reader.optional_bool().value_or(false);
    const bool allow_unused = reader.optional_bool().value_or(false);
    auto results = torch::autograd::grad(outputs, inputs, gradients, retain_graph, create_graph, allow_unused);
    Writer writer(thread);
    for (auto& result : results) writer.tensor(std::move(result));
    writer.finish(results.size());
  });
}

void tt_set_requires_grad(void) {
  guarded([](ThreadState& thread) {
    const at::Tensor& tensor = thread.slots.get(thread.words[1]);
    const bool wanted = thread.words[2] != 0;
    TORCH_CHECK(tensor.is_leaf() || wanted,
                "only a leaf can stop requiring gradients: use detach() to cut a computed tensor off its graph");
    tensor.requires_grad_(wanted);
    thread.words[0] = 0;
  });
}

void tt_get_grad(void) {
  guarded([](ThreadState& thread) {
    at::Tensor gradient = thread.slots.get(thread.words[1]).grad();
    Writer writer(thread);
    writer.tensor(std::move(gradient));
    writer.finish(1);
  });
}

void tt_set_grad(void) {
  guarded([](ThreadState& thread) {
    const at::Tensor& tensor = thread.slots.get(thread.words[1]);
    const at::Tensor gradient = thread.words[2] == 0 ? at::Tensor() : thread.slots.get(thread.words[2]);
    if (gradient.defined()) {
      TORCH_CHECK_VALUE(gradient.sizes() == tensor.sizes(), "a gradient has its tensor's shape ", tensor.sizes(),
                        ", not ", gradient.sizes());
      TORCH_CHECK_TYPE(gradient.scalar_type() == tensor.scalar_type() && gradient.device() == tensor.device(),
                       "a gradient has its tensor's dtype and device");
    }
    tensor.mutable_grad() = gradient;
    thread.words[0] = 0;
  });
}

const char* tt_grad_function(void) {
  ThreadState& thread = thread_state();
  thread.text.clear();
  guarded([](ThreadState& thread) {
    const auto& function = thread.slots.get(thread.words[1]).grad_fn();
    if (function) thread.text = function->name();
    thread.words[0] = 0;
  });
  return thread.text.c_str();
}

void tt_retain_grad(void) {
  guarded([](ThreadState& thread) {
    thread.slots.get(thread.words[1]).retain_grad();
    thread.words[0] = 0;
  });
}

void tt_clear_grads(void) {
  guarded([](ThreadState& thread) {
    const auto count = static_cast<size_t>(thread.words[1]);
    for (size_t index = 0; index < count; ++index) thread.slots.get(thread.words[2 + index]).mutable_grad().reset();
    thread.words[0] = 0;
  });
}

void tt_get_grads(void) {
  guarded([](ThreadState& thread) {
    const auto count = static_cast<size_t>(thread.words[1]);
    std::vector<at::Tensor> gradients;
    gradients.reserve(count);
    for (size_t index = 0; index < count; ++index)
      gradients.push_back(thread.slots.get(thread.words[2 + index]).grad());
    Writer writer(thread);
    for (auto& gradient : gradients) writer.tensor(std::move(gradient));
    writer.finish(count);
  });
}

void tt_grad_mode(void) {
  guarded([](ThreadState& thread) {
    const double wanted = thread.words[1];
    thread.words[1] = at::GradMode::is_enabled();
    if (wanted >= 0) at::GradMode::set_enabled(wanted != 0);
    thread.words[0] = 1;
  });
}

void tt_enter_inference(void) {
  guarded([](ThreadState& thread) {
    thread.inference.push_back(std::make_unique<c10::InferenceMode>(true));
    thread.words[0] = 0;
  });
}

void tt_leave_inference(void) {
  guarded([](ThreadState& thread) {
    TORCH_CHECK(!thread.inference.empty(), "inference mode is not on");
    thread.inference.pop_back();
    thread.words[0] = 0;
  });
}
