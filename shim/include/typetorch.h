/* The C ABI of the shim: libtorch for callers that know neither C++ nor pointers.
 *
 * Every thread that calls has its own command buffer: an array of doubles that the caller owns and names once with
 * tt_attach. A function without arguments reads its operands from the buffer and writes its results back there, so a
 * call costs no conversion of arguments.
 *
 *   words[0]   written by the callee: 0 or more for success (the number of results), negative for failure (-tt_error_kind)
 *   words[1]   operator number, for tt_call only
 *   words[2]   number of arguments
 *   words[3…]  arguments; after success, results stand in words[1…]; after failure the arguments are still there
 *
 * Arguments and results are tagged values: one word with the tag, then its payload (see tt_tag). Integers are exact up
 * to 2^53; larger ones are TT_WIDE_INT. A tensor is named by a handle: a small positive integer, valid in the thread
 * that got it. No function throws, and none keeps a pointer of the caller's after it returns.
 */
#ifndef TYPETORCH_H
#define TYPETORCH_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define TT_EXPORT __attribute__((visibility("default")))

/* The version of this interface: a caller refuses a library whose number is not its own. */
#define TT_ABI_VERSION 1

typedef enum {
  TT_MISSING = 0,     /* no payload: the schema's default */
  TT_NONE = 1,        /* no payload */
  TT_TENSOR = 2,      /* handle; 0 as a result is an undefined tensor */
  TT_INT = 3,         /* value */
  TT_DOUBLE = 4,      /* value */
  TT_BOOL = 5,        /* 0 or 1 */
  TT_COMPLEX = 6,     /* real part, imaginary part */
  TT_WIDE_INT = 7,    /* high 32 bits (signed), low 32 bits */
  TT_INT_LIST = 8,    /* count, values */
  TT_DOUBLE_LIST = 9, /* count, values */
  TT_BOOL_LIST = 10,  /* count, values */
  TT_TENSOR_LIST = 11,/* count, handles */
  TT_OPTIONAL_TENSOR_LIST = 12, /* count, handles or 0 */
  TT_SCALAR_LIST = 13,/* count, tagged scalars */
  TT_STRING = 14,     /* count, UTF-8 bytes */
  TT_DEVICE = 15,     /* device type, index (-1: current) */
  TT_GENERATOR = 16   /* generator number */
} tt_tag;

typedef enum {
  TT_ERROR_OTHER = 1,
  TT_ERROR_INDEX = 2,
  TT_ERROR_VALUE = 3,
  TT_ERROR_TYPE = 4,
  TT_ERROR_NOT_IMPLEMENTED = 5,
  TT_ERROR_LINEAR_ALGEBRA = 6,
  TT_ERROR_OUT_OF_MEMORY = 7,
  TT_ERROR_DISPOSED = 8
} tt_error_kind;

/* ---- threads, errors -------------------------------------------------------------------------------------------- */

TT_EXPORT int32_t tt_abi_version(void);
/* Names this thread's command buffer; the first call in a process also configures libtorch. */
TT_EXPORT void tt_attach(double* words, size_t count);
/* Frees every tensor and generator of this thread; for threads that end before the process does. */
TT_EXPORT void tt_detach(void);
/* The last failure of this thread, valid until its next call. */
TT_EXPORT const char* tt_error_message(void);
/* The next pending warning of this thread, or NULL. */
TT_EXPORT const char* tt_next_warning(void);
TT_EXPORT int32_t tt_has_warnings(void);

/* ---- operators -------------------------------------------------------------------------------------------------- */

/* Gives an operator ("aten::add.Tensor") the next number; it is looked up at its first call. */
TT_EXPORT int32_t tt_define_operator(const char* name);
/* Calls operator words[1]. Arguments left off at the end take the schema's defaults. In-place operators return nothing. */
TT_EXPORT void tt_call(void);
/* Schemas of one operator name ("aten::add"), one a line; of all operators of a namespace for "aten::*". */
TT_EXPORT const char* tt_schemas(const char* name);

/* ---- tensors: operands as tagged values from words[1] ------------------------------------------------------------ */

/* Frees `words[1]` handles that stand untagged in words[2…]. */
TT_EXPORT void tt_free(void);
/* Handle in words[1] → words[1…]: dtype, device type, device index, requires grad, is leaf, is contiguous, storage
 * bytes, element size, storage offset, rank, sizes, strides (0 where the layout has none). */
TT_EXPORT void tt_describe(void);
/* Handle in words[1] → one tagged scalar. */
TT_EXPORT void tt_item(void);
/* A new CPU tensor from a copy of `bytes` bytes. words[1…]: dtype, rank, sizes. */
TT_EXPORT void tt_from_bytes(const void* data, size_t bytes);
/* Copies the elements of handle words[1], in order, to `data`; `bytes` must be their size. */
TT_EXPORT void tt_to_bytes(void* data, size_t bytes);
/* Puts a tensor where another thread can take it: handle in words[1] → a token in words[1]. */
TT_EXPORT void tt_share(void);
/* Takes a shared tensor, once: token in words[1] → tensor. */
TT_EXPORT void tt_receive(void);
/* A second handle for the same tensor: handle in words[1] → tensor. */
TT_EXPORT void tt_alias(void);

/* ---- autograd ---------------------------------------------------------------------------------------------------- */

/* outputs, output gradients or none, retain graph or none, create graph, inputs */
TT_EXPORT void tt_backward(void);
/* outputs, inputs, output gradients or none, retain graph or none, create graph, allow unused → tensors */
TT_EXPORT void tt_grad(void);
TT_EXPORT void tt_set_requires_grad(void); /* words[1] handle, words[2] 0 or 1 */
TT_EXPORT void tt_get_grad(void);          /* words[1] handle → tensor */
TT_EXPORT void tt_set_grad(void);          /* words[1] handle, words[2] handle or 0 */
/* Handle in words[1] → the name of the node that computed the tensor ("MulBackward0"), or "". */
TT_EXPORT const char* tt_grad_function(void);
TT_EXPORT void tt_retain_grad(void);       /* words[1] handle */
TT_EXPORT void tt_clear_grads(void);       /* words[1] count, words[2…] handles: sets each gradient to undefined */
TT_EXPORT void tt_get_grads(void);         /* words[1] count, words[2…] handles → one tensor (or 0) each */
TT_EXPORT void tt_grad_mode(void);         /* words[1] 0, 1 or -1 (leave) → previous in words[1] */
TT_EXPORT void tt_enter_inference(void);
TT_EXPORT void tt_leave_inference(void);

/* ---- random numbers ----------------------------------------------------------------------------------------------- */

TT_EXPORT void tt_manual_seed(void);       /* tagged integer: every device's default generator */
TT_EXPORT void tt_generator_new(void);     /* device type, index, is default → number in words[1] */
TT_EXPORT void tt_generator_free(void);    /* words[1] number */
TT_EXPORT void tt_generator_seed(void);    /* words[1] number, then a tagged integer */
TT_EXPORT void tt_generator_initial_seed(void); /* words[1] number → tagged integer */
TT_EXPORT void tt_generator_state(void);   /* words[1] number → tensor */
TT_EXPORT void tt_generator_set_state(void); /* words[1] number, words[2] handle */

/* ---- memory, threads, configuration ------------------------------------------------------------------------------- */

/* → live tensors, created, freed (this thread); then per device: type, index, live tensors, bytes, peak bytes. */
TT_EXPORT void tt_memory_stats(void);
TT_EXPORT void tt_reset_peak_memory(void);
TT_EXPORT void tt_empty_cache(void);
TT_EXPORT void tt_threads(void);           /* words[1] threads to set or 0 → threads, interop threads */
/* JSON: version, cpuCapability, threads, interopThreads, config, parallelInfo, cudaDevices. */
TT_EXPORT const char* tt_configuration(void);

#ifdef __cplusplus
}
#endif
#endif
