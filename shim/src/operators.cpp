// The one boxed entry: any operator of libtorch's dispatcher, by number.
#include <ATen/core/dispatch/Dispatcher.h>

#include <atomic>
#include <mutex>
#include <shared_mutex>
#include <sstream>

#include "errors.h"
#include "words.h"

namespace tt {

namespace {

struct Operator {
  explicit Operator(c10::OperatorHandle found) : handle(found) {
    const c10::FunctionSchema& schema = handle.schema();
    for (const auto& argument : schema.arguments()) defaults.push_back(argument.default_value());
    // `add_(Tensor(a!) self, …) -> Tensor(a!)`: the caller has the tensor already.
    in_place = !schema.returns().empty() && schema.returns()[0].alias_info() != nullptr &&
               schema.returns()[0].alias_info()->isWrite() && !schema.arguments().empty() &&
               schema.arguments()[0].alias_info() != nullptr && schema.arguments()[0].alias_info()->isWrite() &&
               schema.arguments()[0].type()->isSubtypeOf(*c10::TensorType::get());
  }

  c10::OperatorHandle handle;
  std::vector<std::optional<c10::IValue>> defaults;
  bool in_place;
};

}  // namespace

struct OperatorEntry {
  std::string name;
  std::atomic<const Operator*> found{nullptr};
};

namespace {

// Entries are never removed and keep their addresses; the lock guards the list, not the entries.
std::deque<OperatorEntry> entries;
std::shared_mutex entries_mutex;

c10::OperatorName operator_name(const std::string& full) {
  const size_t dot = full.find('.');
  return dot == std::string::npos ? c10::OperatorName(full, "")
                                  : c10::OperatorName(full.substr(0, dot), full.substr(dot + 1));
}

// Each thread keeps the addresses it has seen: the lock is taken once per operator and thread.
OperatorEntry& entry_of(ThreadState& thread, double number) {
  const auto index = static_cast<size_t>(number);
  auto& seen = thread.operators;
  if (C10_LIKELY(index < seen.size() && seen[index] != nullptr)) return *seen[index];
  std::shared_lock lock(entries_mutex);
  TORCH_CHECK_VALUE(index < entries.size(), "no operator has number ", index);
  if (seen.size() <= index) seen.resize(entries.size());
  seen[index] = &entries[index];
  return *seen[index];
}

const Operator& look_up(OperatorEntry& entry) {
  const Operator* known = entry.found.load(std::memory_order_acquire);
  if (C10_LIKELY(known != nullptr)) return *known;
  const auto handle = c10::Dispatcher::singleton().findSchema(operator_name(entry.name));
  if (!handle) TORCH_CHECK_NOT_IMPLEMENTED(false, "this libtorch has no operator ", entry.name);
  auto found = std::make_unique<const Operator>(*handle);
  // Of two threads that look up the same operator at once, one keeps its result.
  if (entry.found.compare_exchange_strong(known, found.get(), std::memory_order_acq_rel)) return *found.release();
  return *known;
}

void push_default(std::vector<c10::IValue>& stack, const Operator& op, size_t index) {
  const auto& value = op.defaults[index];
  if (C10_UNLIKELY(!value))
    TORCH_CHECK_TYPE(false, "argument '", op.handle.schema().arguments()[index].name(), "' is required");
  stack.push_back(*value);
}

}  // namespace

}  // namespace tt

using namespace tt;

int32_t tt_define_operator(const char* name) {
  std::unique_lock lock(entries_mutex);
  for (size_t index = 0; index < entries.size(); ++index)
    if (entries[index].name == name) return static_cast<int32_t>(index);
  entries.emplace_back().name = name;
  return static_cast<int32_t>(entries.size() - 1);
}

void tt_call(void) {
  guarded([](ThreadState& thread) {
    const Operator& op = look_up(entry_of(thread, thread.words[1]));
    const auto given = static_cast<size_t>(thread.words[2]);
    const size_t wanted = op.defaults.size();
    TORCH_CHECK_TYPE(given <= wanted, "too many arguments: ", given, " given, ", wanted, " wanted");
    auto& stack = thread.stack;
    stack.clear();
    Reader reader(thread, 3);
    for (size_t index = 0; index < given; ++index) {
      if (reader.skip_missing()) {
        push_default(stack, op, index);
      } else {
        stack.push_back(reader.value());
      }
    }
    for (size_t index = given; index < wanted; ++index) push_default(stack, op, index);
    op.handle.callBoxed(stack);
    if (op.in_place) {
      stack.clear();
      thread.words[0] = 0;
      return;
    }
    Writer writer(thread);
    for (auto& result : stack) writer.value(std::move(result));
    writer.finish(stack.size());
    stack.clear();
  });
}

const char* tt_schemas(const char* name) {
  ThreadState& thread = thread_state();
  try {
    const std::string wanted(name);
    const bool all = wanted.ends_with("::*");
    const std::string prefix = all ? wanted.substr(0, wanted.size() - 1) : wanted;
    std::vector<std::string> lines;
    for (const auto& found : c10::Dispatcher::singleton().getAllOpNames()) {
      if (all ? !found.name.starts_with(prefix) : found.name != prefix) continue;
      const auto handle = c10::Dispatcher::singleton().findSchema(found);
      if (!handle) continue;
      std::ostringstream line;
      line << handle->schema();
      lines.push_back(line.str());
    }
    std::sort(lines.begin(), lines.end());
    thread.text.clear();
    for (const auto& line : lines) thread.text += line + "\n";
    return thread.text.c_str();
  } catch (const std::exception& error) {
    keep_error(thread, error);
    return nullptr;
  }
}
