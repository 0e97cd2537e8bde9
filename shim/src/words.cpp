#include "words.h"

#include <cmath>

#include "errors.h"

namespace tt {

namespace {

constexpr int64_t kLargestExact = int64_t{1} << 53;

template <typename T>
std::vector<T> numbers(const double*& next) {
  const auto count = static_cast<size_t>(*next++);
  std::vector<T> values(count);
  for (auto& value : values) value = static_cast<T>(*next++);
  return values;
}

}  // namespace

bool Reader::skip_missing() {
  if (!has_tag(*next_, TT_MISSING)) return false;
  ++next_;
  return true;
}

c10::IValue Reader::value() {
  switch (static_cast<tt_tag>(static_cast<int>(word()))) {
    case TT_TENSOR:
      return tensor();
    case TT_INT:
      return static_cast<int64_t>(word());
    case TT_DOUBLE:
      return word();
    case TT_BOOL:
      return word() != 0;
    case TT_NONE:
      return {};
    case TT_COMPLEX: {
      const double real = word();
      return c10::complex<double>(real, word());
    }
    case TT_WIDE_INT: {
      const auto high = static_cast<int64_t>(word());
      return static_cast<int64_t>((static_cast<uint64_t>(high) << 32) | static_cast<uint32_t>(word()));
    }
    case TT_INT_LIST:
      return numbers<int64_t>(next_);
    case TT_DOUBLE_LIST:
      return numbers<double>(next_);
    case TT_BOOL_LIST: {
      c10::List<bool> list;
      for (size_t left = count(); left > 0; --left) list.push_back(word() != 0);
      return list;
    }
    case TT_TENSOR_LIST: {
      c10::List<at::Tensor> list;
      const size_t size = count();
      list.reserve(size);
      for (size_t i = 0; i < size; ++i) list.push_back(tensor());
      return list;
    }
    case TT_OPTIONAL_TENSOR_LIST: {
      c10::List<std::optional<at::Tensor>> list;
      for (size_t left = count(); left > 0; --left) {
        const double handle = word();
        list.push_back(handle == 0 ? std::optional<at::Tensor>() : thread_.slots.get(handle));
      }
      return list;
    }
    case TT_SCALAR_LIST: {
      c10::impl::GenericList list(c10::NumberType::get());
      for (size_t left = count(); left > 0; --left) list.push_back(value());
      return list;
    }
    case TT_STRING: {
      std::string text;
      for (size_t left = count(); left > 0; --left) text.push_back(static_cast<char>(word()));
      return text;
    }
    case TT_DEVICE: {
      const auto type = static_cast<c10::DeviceType>(static_cast<int8_t>(word()));
      return c10::Device(type, static_cast<c10::DeviceIndex>(word()));
    }
    case TT_GENERATOR:
      return generator_of(thread_, word());
    case TT_MISSING:
      break;
  }
  TORCH_CHECK_VALUE(false, "malformed argument in the command buffer");
}

std::vector<at::Tensor> Reader::tensors() {
  TORCH_CHECK_VALUE(has_tag(word(), TT_TENSOR_LIST), "expected a list of tensors");
  std::vector<at::Tensor> list;
  for (size_t left = count(); left > 0; --left) list.push_back(tensor());
  return list;
}

std::vector<at::Tensor> Reader::optional_tensors() {
  const double tag = word();
  if (has_tag(tag, TT_NONE) || has_tag(tag, TT_MISSING)) return {};
  TORCH_CHECK_VALUE(has_tag(tag, TT_OPTIONAL_TENSOR_LIST), "expected a list of optional tensors");
  std::vector<at::Tensor> list;
  for (size_t left = count(); left > 0; --left) {
    const double handle = word();
    list.push_back(handle == 0 ? at::Tensor() : thread_.slots.get(handle));
  }
  return list;
}

int64_t Reader::integer() { return value().toInt(); }

std::optional<bool> Reader::optional_bool() {
  const c10::IValue read = skip_missing() ? c10::IValue() : value();
  return read.isNone() ? std::nullopt : std::optional<bool>(read.toBool());
}

void Writer::require(size_t words) const {
  TORCH_CHECK(next_ + words <= thread_.words + thread_.word_count, "the result does not fit into the command buffer");
}

void Writer::tensor(at::Tensor&& tensor) {
  require(2);
  *next_++ = TT_TENSOR;
  *next_++ = tensor.defined() ? thread_.slots.put(std::move(tensor)) : 0;
}

void Writer::integer(int64_t value) {
  require(3);
  if (value >= -kLargestExact && value <= kLargestExact) {
    *next_++ = TT_INT;
    *next_++ = static_cast<double>(value);
  } else {
    *next_++ = TT_WIDE_INT;
    *next_++ = static_cast<double>(value >> 32);
    *next_++ = static_cast<double>(static_cast<uint32_t>(value));
  }
}

void Writer::value(c10::IValue&& value) {
  if (value.isTensor()) return tensor(std::move(value).toTensor());
  require(3);
  if (value.isNone()) {
    *next_++ = TT_NONE;
  } else if (value.isInt()) {
    integer(value.toInt());
  } else if (value.isDouble()) {
    *next_++ = TT_DOUBLE;
    *next_++ = value.toDouble();
  } else if (value.isBool()) {
    *next_++ = TT_BOOL;
    *next_++ = value.toBool();
  } else if (value.isComplexDouble()) {
    const auto number = value.toComplexDouble();
    *next_++ = TT_COMPLEX;
    *next_++ = number.real();
    *next_++ = number.imag();
  } else if (value.isTensorList()) {
    auto list = std::move(value).toTensorVector();
    require(2 + list.size());
    *next_++ = TT_TENSOR_LIST;
    *next_++ = static_cast<double>(list.size());
    for (auto& item : list) *next_++ = item.defined() ? thread_.slots.put(std::move(item)) : 0;
  } else if (value.isIntList()) {
    const auto list = value.toIntVector();
    require(2 + list.size());
    *next_++ = TT_INT_LIST;
    *next_++ = static_cast<double>(list.size());
    for (const auto item : list) *next_++ = static_cast<double>(item);
  } else {
    TORCH_CHECK_TYPE(false, "a result of type ", value.tagKind(), " cannot be passed to JavaScript");
  }
}

at::Generator& generator_of(ThreadState& thread, double number) {
  const auto index = static_cast<size_t>(number);
  TORCH_CHECK_VALUE(index > 0 && index <= thread.generators.size() && thread.generators[index - 1],
                    "the generator has been disposed");
  return *thread.generators[index - 1];
}

}  // namespace tt
