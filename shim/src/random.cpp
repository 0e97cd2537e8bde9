// Generators: PyTorch's, each with its own stream.
#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include "errors.h"
#include "words.h"

using namespace tt;

void tt_manual_seed(void) {
  guarded([](ThreadState& thread) {
    at::manual_seed(static_cast<uint64_t>(Reader(thread, 1).integer()));
    thread.words[0] = 0;
  });
}

void tt_generator_new(void) {
  guarded([](ThreadState& thread) {
    const auto type = static_cast<c10::DeviceType>(static_cast<int8_t>(thread.words[1]));
    const c10::Device device(type, static_cast<c10::DeviceIndex>(thread.words[2]));
    at::Generator generator;
    if (thread.words[3] != 0) {
      generator = at::globalContext().defaultGenerator(device);
    } else if (device.is_cpu()) {
      generator = at::detail::createCPUGenerator();
    } else {
      // A clone shares nothing with the device's default generator but where it started.
      generator = at::globalContext().defaultGenerator(device).clone();
      generator.set_current_seed(at::default_rng_seed_val);
    }
    auto& all = thread.generators;
    auto free = std::find_if(all.begin(), all.end(), [](const auto& held) { return !held; });
    if (free == all.end()) free = all.emplace(all.end());
    *free = std::move(generator);
    thread.words[1] = static_cast<double>(free - all.begin() + 1);
    thread.words[0] = 1;
  });
}

void tt_generator_free(void) {
  guarded([](ThreadState& thread) {
    generator_of(thread, thread.words[1]);
    thread.generators[static_cast<size_t>(thread.words[1]) - 1].reset();
    thread.words[0] = 0;
  });
}

void tt_generator_seed(void) {
  guarded([](ThreadState& thread) {
    at::Generator& generator = generator_of(thread, thread.words[1]);
    const auto seed = static_cast<uint64_t>(Reader(thread, 2).integer());
    const std::scoped_lock lock(generator.mutex());
    generator.set_current_seed(seed);
    thread.words[0] = 0;
  });
}

void tt_generator_initial_seed(void) {
  guarded([](ThreadState& thread) {
    const auto seed = generator_of(thread, thread.words[1]).current_seed();
    Writer writer(thread);
    writer.integer(static_cast<int64_t>(seed));
    writer.finish(1);
  });
}

void tt_generator_state(void) {
  guarded([](ThreadState& thread) {
    at::Generator& generator = generator_of(thread, thread.words[1]);
    const std::scoped_lock lock(generator.mutex());
    Writer writer(thread);
    writer.tensor(generator.get_state());
    writer.finish(1);
  });
}

void tt_generator_set_state(void) {
  guarded([](ThreadState& thread) {
    at::Generator& generator = generator_of(thread, thread.words[1]);
    const at::Tensor& state = thread.slots.get(thread.words[2]);
    const std::scoped_lock lock(generator.mutex());
    generator.set_state(state);
    thread.words[0] = 0;
  });
}
