#!/usr/bin/env bash
# Makes the draws of an uncertainty analysis as one Slurm array job, and sums them up in a job that waits for it.
# Usage: slurm_draws.sh MODEL DATA DRAWS SEED TASKS FOLDER; the folder is shared by all nodes and gets ranks.csv.
set -euo pipefail
model=$1 data=$2 draws=$3 seed=$4 tasks=$5 folder=$6
score="pilkada score --model '$model' --data '$data' --number-format invariant --uncertainty $draws --seed $seed"
array=$(sbatch --parsable --array="0-$((tasks - 1))" --wrap \
  "i=\$SLURM_ARRAY_TASK_ID; $score --draws \$(($draws * i / $tasks))..\$(($draws * (i + 1) / $tasks)) -o '$folder/'\$i.draws")
sbatch --dependency="afterok:$array" --wrap "$score --drawn '$folder/'*.draws --format csv > '$folder/ranks.csv'"
