// Tensors in and out: description, single elements, bytes, sharing between threads.
#include <ATen/ATen.h>

#include <cstring>
#include <mutex>
#include <unordered_map>

#include "errors.h"
#include "words.h"

using namespace tt;

void tt_free(void) {
  guarded([](ThreadState& thread) {
    const auto count = static_cast<size_t>(thread.words[1]);
    for (size_t index = 0; index < count; ++index)
      thread.unreported_bytes -= thread.slots.free(thread.words[2 + index]);
    thread.words[0] = 0;
  });
}

void tt_describe(void) {
  guarded([](ThreadState& thread) {
    const at::Tensor& tensor = thread.slots.get(thread.words[1]);
    const bool strided = tensor.layout() == at::kStrided;
    Writer writer(thread);
    writer.word(static_cast<double>(tensor.scalar_type()));
    writer.word(static_cast<double>(tensor.device().type()));
    writer.word(tensor.device().index());
    writer.word(tensor.requires_grad());
    writer.word(tensor.is_leaf());
    writer.word(strided ? tensor.is_contiguous() : false);
    writer.word(tensor.has_storage() ? static_cast<double>(tensor.storage().nbytes()) : 0);
    writer.word(static_cast<double>(tensor.element_size()));
    writer.word(strided ? static_cast<double>(tensor.storage_offset()) : 0);
    writer.word(static_cast<double>(tensor.dim()));
    for (const auto size : tensor.sizes()) writer.word(static_cast<double>(size));
    for (int64_t dim = 0; dim < tensor.dim(); ++dim)
      writer.word(strided ? static_cast<double>(tensor.stride(dim)) : 0);
    writer.finish(1);
  });
}

namespace {

// A dense CPU scalar is read where it lies; the dispatcher's way to the same number costs three times as much.
bool item_in_place(Writer& writer, const at::Tensor& tensor) {
  const void* data = tensor.const_data_ptr();
  if (data == nullptr) return false;  // a tensor of zeros that was never written out
  switch (tensor.scalar_type()) {
    case at::kFloat:
      writer.value(static_cast<double>(*static_cast<const float*>(data)));
      return true;
    case at::kDouble:
      writer.value(*static_cast<const double*>(data));
      return true;
    case at::kLong:
      writer.integer(*static_cast<const int64_t*>(data));
      return true;
    default:
      return false;
  }
}

}  // namespace

void tt_item(void) {
  guarded([](ThreadState& thread) {
    const at::Tensor& tensor = thread.slots.get(thread.words[1]);
    TORCH_CHECK_VALUE(tensor.numel() == 1, "a tensor with ", tensor.numel(), " elements cannot be read as one number");
    Writer writer(thread);
    const bool plain = tensor.device().is_cpu() && tensor.layout() == at::kStrided && !tensor.is_neg();
    if (!(plain && item_in_place(writer, tensor))) {
      const at::Scalar number = tensor.item();
      if (tensor.scalar_type() == at::kUInt64)
        writer.integer(static_cast<int64_t>(number.toUInt64()));  // the caller reads it back as unsigned
      else
        writer.value(c10::IValue(number));
    }
    writer.finish(1);
  });
}

void tt_from_bytes(const void* data, size_t bytes) {
  guarded([&](ThreadState& thread) {
    Reader reader(thread, 1);
    const auto dtype = static_cast<at::ScalarType>(static_cast<int>(reader.word()));
    std::vector<int64_t> sizes(static_cast<size_t>(reader.word()));
    for (auto& size : sizes) size = static_cast<int64_t>(reader.word());
    at::Tensor tensor = at::empty(sizes, at::TensorOptions().dtype(dtype));
    TORCH_CHECK_VALUE(tensor.nbytes() == bytes, "a tensor of this shape and dtype has ", tensor.nbytes(),
                      " bytes; the data has ", bytes);
    if (bytes > 0) std::memcpy(tensor.mutable_data_ptr(), data, bytes);
    Writer writer(thread);
    writer.tensor(std::move(tensor));
    writer.finish(1);
  });
}

void tt_to_bytes(void* data, size_t bytes) {
  guarded([&](ThreadState& thread) {
    at::Tensor tensor = thread.slots.get(thread.words[1]).detach();
    tensor = tensor.to(at::kCPU).to_dense().resolve_conj().resolve_neg().contiguous();
    TORCH_CHECK_VALUE(tensor.nbytes() == bytes, "the tensor has ", tensor.nbytes(), " bytes; there is room for ", bytes);
    if (bytes > 0) std::memcpy(data, tensor.const_data_ptr(), bytes);
    thread.words[0] = 0;
  });
}

void tt_alias(void) {
  guarded([](ThreadState& thread) {
    at::Tensor tensor = thread.slots.get(thread.words[1]);
    Writer writer(thread);
    writer.tensor(std::move(tensor));
    writer.finish(1);
  });
}

namespace {

std::mutex shared_mutex;
std::unordered_map<int64_t, at::Tensor> shared_tensors;
int64_t next_token = 1;

}  // namespace

void tt_share(void) {
  guarded([](ThreadState& thread) {
    const at::Tensor tensor = thread.slots.get(thread.words[1]).detach();
    const std::scoped_lock lock(shared_mutex);
    shared_tensors.emplace(next_token, tensor);
    thread.words[1] = static_cast<double>(next_token++);
    thread.words[0] = 1;
  });
}

void tt_receive(void) {
  guarded([](ThreadState& thread) {
    at::Tensor tensor;
    {
      const std::scoped_lock lock(shared_mutex);
      auto found = shared_tensors.extract(static_cast<int64_t>(thread.words[1]));
      TORCH_CHECK_VALUE(!found.empty(), "no tensor waits under this token: each can be received once");
      tensor = std::move(found.mapped());
    }
    Writer writer(thread);
    writer.tensor(std::move(tensor));
    writer.finish(1);
  });
}
