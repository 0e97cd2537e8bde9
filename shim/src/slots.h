// Tensors by small integer. Chunks keep addresses stable; a freed number is reused with the next generation, so that a
// late finalizer of its earlier owner cannot free the new one.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace tt {

class DisposedHandle : public std::exception {
 public:
  const char* what() const noexcept override { return "the tensor has been disposed"; }
};

struct Slot {
  at::Tensor tensor;
  uint32_t generation = 0;
  uint32_t next_free = 0;
  int64_t accounted_bytes = 0;  // told to the garbage collector as held by this handle
};

class SlotTable {
 public:
  uint32_t put(at::Tensor&& tensor) {
    if (free_head_ == 0) grow();
    const uint32_t handle = free_head_;
    Slot& slot = at(handle);
    free_head_ = slot.next_free;
    slot.tensor = std::move(tensor);
    ++created_;
    return handle;
  }

  const at::Tensor& get(double handle) const {
    const auto index = static_cast<uint32_t>(handle);
    if (index >= capacity_ || index != handle) throw DisposedHandle();
    const at::Tensor& tensor = at(index).tensor;
    if (!tensor.defined()) throw DisposedHandle();
    return tensor;
  }

  Slot& slot(uint32_t handle) { return at(handle); }

  bool is_live(uint32_t handle, uint32_t generation) const {
    return handle < capacity_ && at(handle).generation == generation && at(handle).tensor.defined();
  }

  // Returns the bytes that were accounted for the handle.
  int64_t free(double handle) {
    const auto index = static_cast<uint32_t>(handle);
    if (index == 0 || index >= capacity_ || !at(index).tensor.defined()) return 0;
    Slot& slot = at(index);
    slot.tensor.reset();
    ++slot.generation;
    slot.next_free = free_head_;
    free_head_ = index;
    ++freed_;
    return std::exchange(slot.accounted_bytes, 0);
  }

  template <typename Visit>
  void each(Visit visit) const {
    for (uint32_t handle = 1; handle < capacity_; ++handle)
      if (at(handle).tensor.defined()) visit(at(handle).tensor);
  }

  void clear() {
    for (uint32_t handle = 1; handle < capacity_; ++handle) free(handle);
  }

  uint64_t created() const { return created_; }
  uint64_t freed() const { return freed_; }

 private:
  static constexpr uint32_t kChunkBits = 12;
  static constexpr uint32_t kChunkSize = 1u << kChunkBits;

  Slot& at(uint32_t handle) const { return chunks_[handle >> kChunkBits][handle & (kChunkSize - 1)]; }

  void grow() {
    chunks_.push_back(std::make_unique<Slot[]>(kChunkSize));
    const uint32_t first = capacity_ == 0 ? 1 : capacity_;  // handle 0 is never given out
    capacity_ += kChunkSize;
    for (uint32_t handle = capacity_ - 1; handle >= first; --handle) {
      at(handle).next_free = free_head_;
      free_head_ = handle;
    }
  }

  std::vector<std::unique_ptr<Slot[]>> chunks_;
  uint32_t capacity_ = 0;
  uint32_t free_head_ = 0;
  uint64_t created_ = 0;
  uint64_t freed_ = 0;
};

}  // namespace tt
