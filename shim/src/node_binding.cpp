// The Node-API face of the C ABI: loaded with process.dlopen, once per thread.
//
// The module asks for the experimental Node-API because only there a finalizer runs during garbage collection, also
// inside a synchronous loop; elsewhere it would wait for the event loop, and a loop of 12 000 tensors of 1 MB would
// exhaust memory. The finalizer itself only notes the handle: tensors are freed after the next call.
#define NAPI_EXPERIMENTAL
#define NAPI_VERSION 2147483647  // NAPI_VERSION_EXPERIMENTAL: these headers do not derive it
#include <node_api.h>

#include <algorithm>
#include <string>

#include "errors.h"
#include "memory.h"
#include "thread_state.h"
#include "words.h"

namespace {

using tt::current_thread;
using tt::ThreadState;

// Reporting held memory costs a call into V8 and may start a collection: small amounts are gathered first.
constexpr int64_t kReportedAtOnce = 1 << 20;

napi_ref warning_handler_of(napi_env env) {
  void* data = nullptr;
  napi_get_instance_data(env, &data);
  return static_cast<napi_ref>(data);
}

void emit_warnings(napi_env env) {
  const napi_ref reference = warning_handler_of(env);
  while (const char* message = tt_next_warning()) {
    if (reference == nullptr) continue;
    napi_value handler, text, receiver;
    napi_get_reference_value(env, reference, &handler);
    napi_create_string_utf8(env, message, NAPI_AUTO_LENGTH, &text);
    napi_get_undefined(env, &receiver);
    napi_call_function(env, receiver, handler, 1, &text, nullptr);
  }
}

// What every call does at its end: tells the collector of memory, frees what it has collected, passes warnings on.
void settle(napi_env env) {
  ThreadState& thread = *current_thread;
  if (thread.unreported_bytes > kReportedAtOnce || thread.unreported_bytes < -kReportedAtOnce) {
    int64_t total;
    napi_adjust_external_memory(env, std::exchange(thread.unreported_bytes, 0), &total);
  }
  if (!thread.collected.empty()) {
    // Freeing a tensor cannot run JavaScript, so nothing is added to the queue meanwhile.
    for (const auto& [handle, generation] : thread.collected)
      if (thread.slots.is_live(handle, generation)) thread.unreported_bytes -= thread.slots.free(handle);
    thread.collected.clear();
  }
  if (tt_has_warnings()) emit_warnings(env);
}

void note_collected(node_api_basic_env, void* data, void*) {
  if (current_thread == nullptr) return;
  const auto packed = reinterpret_cast<uint64_t>(data);
  current_thread->collected.emplace_back(static_cast<uint32_t>(packed), static_cast<uint32_t>(packed >> 32));
}

// The memory that an object holds where the call that made it was not measured. A view holds none of its own.
int64_t own_bytes(const at::Tensor& tensor) {
  return tensor.has_storage() && tensor.storage().use_count() == 1 ? static_cast<int64_t>(tensor.storage().nbytes()) : 0;
}

// Ties a handle, and the bytes that came with it, to the life of a JavaScript object.
void track(napi_env env, napi_value owner, double handle, int64_t bytes) {
  ThreadState& thread = *current_thread;
  tt::Slot& slot = thread.slots.slot(static_cast<uint32_t>(handle));
  slot.accounted_bytes = bytes;
  thread.unreported_bytes += bytes;
  const uint64_t packed = (static_cast<uint64_t>(slot.generation) << 32) | static_cast<uint32_t>(handle);
  napi_add_finalizer(env, owner, reinterpret_cast<void*>(packed), note_collected, nullptr, nullptr);
}

napi_value fail(napi_env env, const char* message) {
  napi_throw_error(env, nullptr, message);
  return nullptr;
}

struct Arguments {
  Arguments(napi_env env, napi_callback_info info) { napi_get_cb_info(env, info, &count, values, nullptr, &data); }

  size_t count = 2;
  napi_value values[2];
  void* data;
};

using Function = void (*)();

napi_value call_plain(napi_env env, napi_callback_info info) {
  void* data;
  size_t count = 0;
  napi_get_cb_info(env, info, &count, nullptr, nullptr, &data);
  reinterpret_cast<Function>(data)();
  settle(env);
  return nullptr;
}

// callTracked(owner): tt_call, and a single tensor result is tied to `owner` in the same crossing.
napi_value call_tracked(napi_env env, napi_callback_info info) {
  napi_value owner;
  size_t count = 1;
  napi_get_cb_info(env, info, &count, &owner, nullptr, nullptr);
  const int64_t before = tt::thread_bytes;
  tt_call();
  const double* words = current_thread->words;
  if (words[0] == 1 && tt::has_tag(words[1], TT_TENSOR) && words[2] != 0) {
    // On the CPU what the call allocated is known exactly, with what autograd keeps for the way back.
    const at::Tensor& result = current_thread->slots.get(words[2]);
    track(env, owner, words[2], result.is_cpu() ? std::max<int64_t>(0, tt::thread_bytes - before) : own_bytes(result));
  }
  settle(env);
  return nullptr;
}

// track(owner, handle)
napi_value track_handle(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  double handle = 0;
  napi_get_value_double(env, arguments.values[1], &handle);
  try {
    track(env, arguments.values[0], handle, own_bytes(current_thread->slots.get(handle)));
  } catch (const std::exception& error) {
    tt::keep_error(*current_thread, error);
  }
  settle(env);
  return nullptr;
}

bool bytes_of(napi_env env, napi_value value, void** data, size_t* bytes) {
  bool is_typed_array = false;
  napi_is_typedarray(env, value, &is_typed_array);
  if (!is_typed_array) return false;
  napi_typedarray_type type;
  size_t length, offset;
  napi_value buffer;
  napi_get_typedarray_info(env, value, &type, &length, data, &buffer, &offset);
  static constexpr size_t kElementSize[] = {1, 1, 1, 2, 2, 4, 4, 4, 8, 8, 8, 2};
  *bytes = length * kElementSize[type];
  return true;
}

using BytesFunction = void (*)(void*, size_t);

napi_value call_with_bytes(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  void* data = nullptr;
  size_t bytes = 0;
  if (!bytes_of(env, arguments.values[0], &data, &bytes)) return fail(env, "a typed array was expected");
  reinterpret_cast<BytesFunction>(arguments.data)(data, bytes);
  settle(env);
  return nullptr;
}

void from_bytes(void* data, size_t bytes) { tt_from_bytes(data, bytes); }

using TextFunction = const char* (*)();

napi_value call_for_text(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  const char* text = reinterpret_cast<TextFunction>(arguments.data)();
  napi_value result = nullptr;
  if (text != nullptr) napi_create_string_utf8(env, text, NAPI_AUTO_LENGTH, &result);
  return result;
}

std::string text_of(napi_env env, napi_value value) {
  size_t length = 0;
  napi_get_value_string_utf8(env, value, nullptr, 0, &length);
  std::string text(length, '\0');
  napi_get_value_string_utf8(env, value, text.data(), length + 1, &length);
  return text;
}

napi_value define_operator(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  napi_value number;
  napi_create_int32(env, tt_define_operator(text_of(env, arguments.values[0]).c_str()), &number);
  return number;
}

napi_value schemas(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  const char* text = tt_schemas(text_of(env, arguments.values[0]).c_str());
  napi_value result = nullptr;
  if (text != nullptr) napi_create_string_utf8(env, text, NAPI_AUTO_LENGTH, &result);
  return result;
}

// The buffer stays alive as long as the thread that writes to it.
napi_value attach(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  void* data = nullptr;
  size_t bytes = 0;
  if (!bytes_of(env, arguments.values[0], &data, &bytes)) return fail(env, "attach wants a Float64Array");
  napi_ref kept;
  napi_create_reference(env, arguments.values[0], 1, &kept);
  tt_attach(static_cast<double*>(data), bytes / sizeof(double));
  return nullptr;
}

// Called in worker threads: they end before the process does and must not keep their tensors.
napi_value detach_at_exit(napi_env env, napi_callback_info) {
  napi_add_env_cleanup_hook(env, [](void*) { tt_detach(); }, nullptr);
  return nullptr;
}

napi_value set_warning_handler(napi_env env, napi_callback_info info) {
  const Arguments arguments(env, info);
  napi_ref reference;
  napi_create_reference(env, arguments.values[0], 1, &reference);
  napi_set_instance_data(env, reference, nullptr, nullptr);
  return nullptr;
}

struct Export {
  const char* name;
  napi_callback callback;
  void* data;
};

template <typename Pointer>
constexpr Export plain(const char* name, Pointer function) {
  return {name, call_plain, reinterpret_cast<void*>(function)};
}

}  // namespace

NAPI_MODULE_INIT() {
  const Export all[] = {
      {"attach", attach, nullptr},
      {"detachAtExit", detach_at_exit, nullptr},
      {"setWarningHandler", set_warning_handler, nullptr},
      {"defineOperator", define_operator, nullptr},
      {"callTracked", call_tracked, nullptr},
      {"track", track_handle, nullptr},
      {"schemas", schemas, nullptr},
      {"errorMessage", call_for_text, reinterpret_cast<void*>(tt_error_message)},
      {"gradFunction", call_for_text, reinterpret_cast<void*>(tt_grad_function)},
      {"configuration", call_for_text, reinterpret_cast<void*>(tt_configuration)},
      {"fromBytes", call_with_bytes, reinterpret_cast<void*>(from_bytes)},
      {"toBytes", call_with_bytes, reinterpret_cast<void*>(tt_to_bytes)},
      plain("call", tt_call),
      plain("free", tt_free),
      plain("describe", tt_describe),
      plain("item", tt_item),
      plain("share", tt_share),
      plain("receive", tt_receive),
      plain("alias", tt_alias),
      plain("backward", tt_backward),
      plain("grad", tt_grad),
      plain("setRequiresGrad", tt_set_requires_grad),
      plain("getGrad", tt_get_grad),
      plain("setGrad", tt_set_grad),
      plain("retainGrad", tt_retain_grad),
      plain("clearGrads", tt_clear_grads),
      plain("getGrads", tt_get_grads),
      plain("gradMode", tt_grad_mode),
      plain("enterInference", tt_enter_inference),
      plain("leaveInference", tt_leave_inference),
      plain("manualSeed", tt_manual_seed),
      plain("generatorNew", tt_generator_new),
      plain("generatorFree", tt_generator_free),
      plain("generatorSeed", tt_generator_seed),
      plain("generatorInitialSeed", tt_generator_initial_seed),
      plain("generatorState", tt_generator_state),
      plain("generatorSetState", tt_generator_set_state),
      plain("memoryStats", tt_memory_stats),
      plain("resetPeakMemory", tt_reset_peak_memory),
      plain("emptyCache", tt_empty_cache),
      plain("threads", tt_threads),
  };
  for (const Export& entry : all) {
    napi_value function;
    napi_create_function(env, entry.name, NAPI_AUTO_LENGTH, entry.callback, entry.data, &function);
    napi_set_named_property(env, exports, entry.name, function);
  }
  napi_value version;
  napi_create_int32(env, tt_abi_version(), &version);
  napi_set_named_property(env, exports, "abiVersion", version);
  return exports;
}
