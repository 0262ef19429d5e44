namespace Pilkada.Tool;

// What the shell is told. The numbers are a contract.
internal enum ExitCode
{
    Done = 0,
    Problems = 1,
    Usage = 2,
    Unreadable = 3,
    Internal = 4,
    Cancelled = 130,
}
