#!/usr/bin/env bash
# Scores an index whose data lie in part-0.csv, part-1.csv, ... with Slurm: per round one array job over the parts and one job that merges.
# The folder is on a disk that all nodes share. Usage: slurm_score.sh MODEL FOLDER PARTS, for example slurm_score.sh model.json /shared/index 40
set -euo pipefail
model=$1 folder=$2 parts=$3
last=$((parts - 1))
rounds=$(pilkada score plan --model "$model" --format json | python3 -c 'import json, sys; print(len(json.load(sys.stdin)["rounds"]))')
files=$(for i in $(seq 0 "$last"); do printf '%q ' "$folder/$i.part"; done)
after="" wait=""
for round in $(seq 1 "$rounds"); do
  fit=$(sbatch --parsable $wait --array="0-$last" --wrap \
    "pilkada score fit --model '$model' $after --number-format invariant '$folder/part-'\$SLURM_ARRAY_TASK_ID.csv -o '$folder/'\$SLURM_ARRAY_TASK_ID.part")
  merge=$(sbatch --parsable --dependency="afterok:$fit" --wrap \
    "pilkada score merge --model '$model' $after -o '$folder/round-$round.state' $files")
  after="--after '$folder/round-$round.state'" wait="--dependency=afterok:$merge"
done

# Array tasks that fail can be sent again on their own: each writes its whole file or none.
sbatch $wait --array="0-$last" --wrap \
  "pilkada score apply --model '$model' --fit '$folder/round-$rounds.state' --number-format invariant '$folder/part-'\$SLURM_ARRAY_TASK_ID.csv --format csv > '$folder/scores-'\$SLURM_ARRAY_TASK_ID.csv"
