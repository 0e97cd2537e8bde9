#include "memory.h"

#include <ATen/ATen.h>
#include <c10/core/CPUAllocator.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/impl/alloc_cpu.h>
#include <malloc.h>

#include <atomic>
#include <map>

#include "errors.h"
#include "words.h"

namespace tt {

constinit thread_local int64_t thread_bytes = 0;

namespace {

std::atomic<int64_t> live_bytes{0};
std::atomic<int64_t> peak_bytes{0};

// The size of a block stands before it, one alignment unit wide, so that freeing can subtract exactly what allocating
// added. Data must equal context and the deleter be raw: libtorch reallocates such blocks itself.
constexpr size_t kHeader = 64;

void release(void* data) {
  if (data == nullptr) return;
  void* block = static_cast<char*>(data) - kHeader;
  const auto bytes = static_cast<int64_t>(*static_cast<size_t*>(block));
  live_bytes.fetch_sub(bytes, std::memory_order_relaxed);
  thread_bytes -= bytes;
  c10::free_cpu(block);
}

class CountingAllocator final : public c10::Allocator {
 public:
  c10::DataPtr allocate(size_t bytes) override {
    if (bytes == 0) return {nullptr, nullptr, &release, c10::Device(c10::DeviceType::CPU)};
    void* block = nullptr;
    try {
      block = c10::alloc_cpu(bytes + kHeader);
    } catch (const c10::Error&) {
      C10_THROW_ERROR(OutOfMemoryError, c10::str("no room for ", bytes, " bytes of CPU memory"));
    }
    *static_cast<size_t*>(block) = bytes;
    const auto added = static_cast<int64_t>(bytes);
    thread_bytes += added;
    const int64_t live = live_bytes.fetch_add(added, std::memory_order_relaxed) + added;
    int64_t peak = peak_bytes.load(std::memory_order_relaxed);
    while (live > peak && !peak_bytes.compare_exchange_weak(peak, live, std::memory_order_relaxed)) {
    }
    void* data = static_cast<char*>(block) + kHeader;
    return {data, data, &release, c10::Device(c10::DeviceType::CPU)};
  }

  c10::DeleterFnPtr raw_deleter() const override { return &release; }

  void copy_data(void* to, const void* from, std::size_t bytes) const override { default_copy_data(to, from, bytes); }
};

}  // namespace

void configure_memory() {
  // Blocks up to 32 MB stay in the heap and the heap is trimmed late: a training step's activations are not mapped and
  // unmapped at every step (a LeNet step: 0.89 of Python's time with this, 1.2 without).
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  static CountingAllocator allocator;
  c10::SetCPUAllocator(&allocator, /*priority=*/1);
}

int64_t cpu_bytes() { return live_bytes.load(std::memory_order_relaxed); }
int64_t cpu_peak_bytes() { return peak_bytes.load(std::memory_order_relaxed); }
void reset_cpu_peak() { peak_bytes.store(cpu_bytes(), std::memory_order_relaxed); }

namespace {

c10::DeviceAllocator* accelerator_allocator() {
  const auto accelerator = at::getAccelerator(false);
  if (!accelerator) return nullptr;
  auto* allocator = dynamic_cast<c10::DeviceAllocator*>(c10::GetAllocator(*accelerator));
  return allocator != nullptr && allocator->initialized() ? allocator : nullptr;
}

}  // namespace

}  // namespace tt

using namespace tt;

void tt_memory_stats(void) {
  guarded([](ThreadState& thread) {
    std::map<std::pair<int, int>, int64_t> live;
    live[{static_cast<int>(c10::DeviceType::CPU), -1}] = 0;
    thread.slots.each([&](const at::Tensor& tensor) {
      const c10::Device device = tensor.device();
      ++live[{static_cast<int>(device.type()), device.index()}];
    });
    Writer writer(thread);
    writer.word(static_cast<double>(thread.slots.created() - thread.slots.freed()));
    writer.word(static_cast<double>(thread.slots.created()));
    writer.word(static_cast<double>(thread.slots.freed()));
    auto* accelerator = accelerator_allocator();
    for (const auto& [device, count] : live) {
      int64_t bytes = 0;
      int64_t peak = 0;
      const auto type = static_cast<c10::DeviceType>(device.first);
      if (type == c10::DeviceType::CPU) {
        bytes = cpu_bytes();
        peak = cpu_peak_bytes();
      } else if (accelerator != nullptr && type == at::getAccelerator(true)) {
        const auto stats = accelerator->getDeviceStats(static_cast<c10::DeviceIndex>(device.second));
        bytes = stats.allocated_bytes[0].current;
        peak = stats.allocated_bytes[0].peak;
      }
      writer.word(device.first);
      writer.word(device.second);
      writer.word(static_cast<double>(count));
      writer.word(static_cast<double>(bytes));
      writer.word(static_cast<double>(peak));
    }
    writer.finish(live.size());
  });
}

void tt_reset_peak_memory(void) {
  guarded([](ThreadState& thread) {
    reset_cpu_peak();
    if (auto* accelerator = accelerator_allocator()) accelerator->resetPeakStats(0);
    thread.words[0] = 0;
  });
}

void tt_empty_cache(void) {
  guarded([](ThreadState& thread) {
    if (auto* accelerator = accelerator_allocator()) accelerator->emptyCache();
    malloc_trim(0);
    thread.words[0] = 0;
  });
}
