#!/usr/bin/env python3
"""Score an index whose data lie in several CSV files, with the parts of each round on Dask workers.

    python3 dask_score.py --model model.json --folder work --number-format invariant -o scores.csv part-*.csv

Every task is one run of `pilkada score` and leaves one whole file in the folder, which all workers share: a task whose worker
dies is run again elsewhere. Parts merge to the same bytes in any order, so the output is that of a single run over all parts.
Needs Dask's distributed (Debian: python3-distributed).
"""
import argparse
import json
import os
import shlex
import signal
import subprocess
from pathlib import Path

from distributed import Client, LocalCluster, wait


def score(tool, *arguments):
    """One run of the tool; its output as bytes."""
    return subprocess.run([*tool, "score", *map(str, arguments)], check=True, stdout=subprocess.PIPE).stdout


def fit(tool, options, model, state, part, output):
    score(tool, "fit", "--model", model, *(["--after", state] if state else []), part, "-o", output, *options)
    return output


def apply(tool, options, model, state, part, output):
    output.write_bytes(score(tool, "apply", "--model", model, "--fit", state, part, "--format", "csv", *options))
    return output


def kill_one(client):
    """Kill a worker without warning; for the test of this script."""
    address, pid = next(iter(client.run(os.getpid).items()))
    os.kill(pid, signal.SIGKILL)
    print(f"killed the worker {address}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="+", type=Path)
    parser.add_argument("--model", required=True, type=Path)
    parser.add_argument("--folder", required=True, type=Path, help="for the files of the rounds; shared by all workers")
    parser.add_argument("--output", "-o", required=True, type=Path)
    parser.add_argument("--number-format", default="invariant")
    parser.add_argument("--tool", default="pilkada", help="how the tool is called")
    parser.add_argument("--scheduler", help="address of a running scheduler; without it, workers on this machine")
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--kill-one", action="store_true", help="kill a worker in the middle of the first round, to try it")
    args = parser.parse_args()

    tool = shlex.split(args.tool)
    options = ["--number-format", args.number_format, "--threads", "1"]
    model = args.model.resolve()
    parts = [part.resolve() for part in args.parts]
    folder = args.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    rounds = json.loads(score(tool, "plan", "--model", model, "--format", "json"))["rounds"]

    cluster = None if args.scheduler else LocalCluster(n_workers=args.workers, threads_per_worker=1, dashboard_address=None)
    with Client(args.scheduler or cluster) as client:
        state = None
        for number in range(1, len(rounds) + 1):
            outputs = [folder / f"round-{number}-{i:05}.part" for i in range(len(parts))]
            tasks = [
                client.submit(fit, tool, options, model, state, part, output, retries=5, pure=False)
                for part, output in zip(parts, outputs)
            ]
            if args.kill_one and number == 1:
                wait(tasks, return_when="FIRST_COMPLETED")
                kill_one(client)

            client.gather(tasks)
            merged = folder / f"round-{number}.state"
            score(tool, "merge", "--model", model, *(["--after", state] if state else []), "-o", merged, *outputs)
            for output in outputs:
                output.unlink()

            state = merged
            print(f"round {number} of {len(rounds)} done", flush=True)

        outputs = [folder / f"scores-{i:05}.csv" for i in range(len(parts))]
        tasks = [
            client.submit(apply, tool, options, model, state, part, output, retries=5, pure=False)
            for part, output in zip(parts, outputs)
        ]
        client.gather(tasks)

    if cluster:
        cluster.close()

    # One header, then the rows of the parts in their order.
    with args.output.open("wb") as all_scores:
        for i, output in enumerate(outputs):
            header, _, rows = output.read_bytes().partition(b"\n")
            all_scores.write((header + b"\n" if i == 0 else b"") + rows)


if __name__ == "__main__":
    main()
