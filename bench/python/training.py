"""Seconds a training step takes, and the losses of the first 50 steps: training.py MODEL OPTIMISER THREADS."""

import json
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn

model_name, optimiser, threads = sys.argv[1:4]
torch.set_num_threads(int(threads))


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5, padding=2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(400, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        x = F.relu(self.fc1(torch.flatten(x, 1)))
        return self.fc3(F.relu(self.fc2(x)))


def make():
    if model_name == "mlp-2-16-1":
        model = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
        return model, torch.randn(4, 2), torch.randn(4, 1), F.mse_loss
    if model_name == "mlp-784-128-10":
        model = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
        return model, torch.randn(64, 784), torch.randint(10, (64,)), F.cross_entropy
    return LeNet(), torch.randn(64, 1, 28, 28), torch.randint(10, (64,)), F.cross_entropy


def set_up():
    torch.manual_seed(1)
    model, x, y, loss = make()
    if optimiser == "sgd":
        optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    else:
        optimizer = torch.optim.Adam(model.parameters(), lr=0.001)

    def step():
        optimizer.zero_grad()
        error = loss(model(x), y)
        error.backward()
        optimizer.step()
        return error

    return step


def losses():
    step = set_up()
    return [step().item() for _ in range(50)]


BLOCKS = 12
BLOCK_SIZE = {"mlp-2-16-1": 500, "mlp-784-128-10": 40, "lenet": 8}[model_name]


def times():
    step = set_up()

    def block():
        for _ in range(BLOCK_SIZE):
            step()

    for _ in range(3):
        block()
    found = []
    for _ in range(BLOCKS):
        start = time.perf_counter_ns()
        block()
        found.append((time.perf_counter_ns() - start) / BLOCK_SIZE)
    return found


print(json.dumps({"losses": losses(), "times": times()}))
