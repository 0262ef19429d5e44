#!/usr/bin/env python3
"""Make the draws of an uncertainty analysis on Dask workers and sum them up.

    python3 dask_draws.py --model model.json --data data.csv --draws 10000 --seed 42 --folder work -o ranks.csv

Every task makes a range of the draws and leaves one whole file in the folder, which all workers share: a task whose worker dies is run
again elsewhere. The random numbers of a draw do not depend on who makes it, so the output is that of a single run over all draws.
Needs Dask's distributed (Debian: python3-distributed).
"""
import argparse
import shlex
from pathlib import Path

from dask_score import kill_one, score
from distributed import Client, LocalCluster, wait


def draw(tool, options, first, last, output):
    score(tool, *options, "--threads", 1, "--draws", f"{first}..{last}", "-o", output)
    return output


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True, type=Path)
    parser.add_argument("--data", required=True, type=Path)
    parser.add_argument("--factors", type=Path, help="what is varied; all weights when absent")
    parser.add_argument("--draws", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--ranges", type=int, default=16, help="into how many tasks the draws are split")
    parser.add_argument("--folder", required=True, type=Path, help="for the files of the draws; shared by all workers")
    parser.add_argument("--output", "-o", required=True, type=Path)
    parser.add_argument("--number-format", default="invariant")
    parser.add_argument("--tool", default="pilkada", help="how the tool is called")
    parser.add_argument("--scheduler", help="address of a running scheduler; without it, workers on this machine")
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--kill-one", action="store_true", help="kill a worker on the way, to try it")
    args = parser.parse_args()

    tool = shlex.split(args.tool)
    options = ["--model", args.model.resolve(), "--data", args.data.resolve(), "--number-format", args.number_format]
    options += ["--uncertainty", args.draws, "--seed", args.seed]
    options += ["--factors", args.factors.resolve()] if args.factors else []
    folder = args.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    ends = [args.draws * i // args.ranges for i in range(args.ranges + 1)]

    cluster = None if args.scheduler else LocalCluster(n_workers=args.workers, threads_per_worker=1, dashboard_address=None)
    with Client(args.scheduler or cluster) as client:
        tasks = [
            client.submit(draw, tool, options, first, last, folder / f"{first:07}.draws", retries=5, pure=False)
            for first, last in zip(ends, ends[1:])
            if first < last
        ]
        if args.kill_one:
            wait(tasks, return_when="FIRST_COMPLETED")
            kill_one(client)

        made = client.gather(tasks)

    if cluster:
        cluster.close()

    args.output.write_bytes(score(tool, *options, "--drawn", *made, "--format", "csv"))


if __name__ == "__main__":
    main()
