namespace Pilkada.Stages;

/// <summary>Which days a time limit counts.</summary>
public enum DayKind
{
    /// <summary>Every day (hari kalender): what "hari" means unless the article says otherwise.</summary>
    Calendar = 0,

    /// <summary>Monday to Friday without public holidays (hari kerja).</summary>
    Working = 1,
}

/// <summary>Which way a time limit is counted from its event.</summary>
public enum DeadlineDirection
{
    /// <summary>Days after the event.</summary>
    After = 0,

    /// <summary>Days before the event.</summary>
    Before = 1,
}
