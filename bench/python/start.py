"""A process that makes one op."""

import torch

torch.ones(2).add(1)
