"""Nanoseconds an op takes on 8x8 tensors: a list of times for each op."""

import json
import sys
import time

import torch

torch.set_num_threads(int(sys.argv[1]))

x = torch.ones(8, 8)
y = torch.ones(8, 8)
scalar = torch.ones([])

BLOCKS = 15
BLOCK_SIZE = 20_000

CASES = {
    "add": "x.add(y)",
    "relu": "x.relu()",
    "sum": "x.sum()",
    "reshape": "x.reshape((4, 16))",
    "select": "x.select(0, 3)",
    "matmul": "x.matmul(y)",
    "item": "scalar.item()",
}


def measure(expression):
    # A loop of its own for each case, with local names: the fastest form in Python.
    source = f"def body(count, x, y, scalar):\n    for _ in range(count):\n        {expression}\n"
    namespace = {}
    exec(source, namespace)
    body = namespace["body"]
    for _ in range(3):
        body(BLOCK_SIZE, x, y, scalar)
    times = []
    for _ in range(BLOCKS):
        start = time.perf_counter_ns()
        body(BLOCK_SIZE, x, y, scalar)
        times.append((time.perf_counter_ns() - start) / BLOCK_SIZE)
    return times


print(json.dumps({name: measure(expression) for name, expression in CASES.items()}))
