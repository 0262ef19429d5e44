namespace Pilkada.Stages;

/// <summary>The kinds of findings about stages and time limits.</summary>
public static class StagesFindings
{
    /// <summary>Gets the finding that a campaign stage reaches into the quiet period; takes <c>stage</c>, <c>days</c>, <c>start</c>, <c>end</c>.</summary>
    public static NoticeKind CampaignInQuietPeriod { get; } =
        new(
            "PLK-STG-F001",
            new LocalText(
                "{stage} berlangsung {days} hari di dalam masa tenang, {start} sampai {end}.",
                "{stage} lasts {days} days into the quiet period, {start} to {end}."
            ),
            new LocalText(
                "Akhiri {stage} sebelum {start}, atau perbaiki tanggal masa tenang.",
                "End {stage} before {start}, or correct the days of the quiet period."
            )
        );

    /// <summary>Gets the finding that a day of a step lies outside the stage it is a step of; takes <c>stage</c>, <c>day</c>, <c>parent</c>.</summary>
    public static NoticeKind OutsideParent { get; } =
        new(
            "PLK-STG-F002",
            new LocalText(
                "{day}, hari pertama atau terakhir {stage}, berada di luar tahapan induknya, {parent}.",
                "{day}, the first or last day of {stage}, lies outside the stage it is a step of, {parent}."
            ),
            new LocalText(
                "Periksa tanggal {stage} dan {parent} pada sumbernya; salah satunya keliru atau induknya lain.",
                "Check the days of {stage} and {parent} in their sources; one is wrong, or the parent is another."
            )
        );

    /// <summary>Gets the finding that counting begins before voting day; takes <c>stage</c>, <c>day</c>, <c>votingDay</c>.</summary>
    public static NoticeKind CountBeforeVotingDay { get; } =
        new(
            "PLK-STG-F003",
            new LocalText(
                "{stage} dimulai {day}, sebelum hari pemungutan suara {votingDay}.",
                "{stage} begins on {day}, before voting day, {votingDay}."
            ),
            new LocalText(
                "Mulai {stage} pada {votingDay} setelah TPS ditutup.",
                "Begin {stage} on {votingDay} after the polling stations close."
            )
        );

    /// <summary>Gets the finding that counting begins before polling stations close; takes <c>start</c>, <c>closing</c>.</summary>
    public static NoticeKind CountBeforeClosing { get; } =
        new(
            "PLK-STG-F004",
            new LocalText(
                "Penghitungan suara direncanakan mulai pukul {start}, sebelum TPS ditutup pukul {closing} waktu setempat.",
                "The count is planned to begin at {start}, before polling stations close at {closing} local time."
            ),
            new LocalText(
                "Rencanakan penghitungan mulai pukul {closing} waktu setempat atau sesudahnya.",
                "Plan the count for {closing} local time or later."
            )
        );

    /// <summary>Gets the finding that sources disagree on a time limit and none is chosen; takes <c>deadline</c>, <c>values</c>.</summary>
    public static NoticeKind DeadlineConflict { get; } =
        new(
            "PLK-STG-F005",
            new LocalText(
                "Sumber berbeda tentang batas waktu \"{deadline}\": {values}.",
                "Sources disagree on the time limit \"{deadline}\": {values}."
            ),
            new LocalText(
                "Pilih sumber yang dipakai untuk \"{deadline}\" dan catat alasannya.",
                "Choose the source to go by for \"{deadline}\" and note why."
            )
        );

    /// <summary>Gets the finding that sources disagree on a parameter on a day and none is chosen; takes <c>parameter</c>, <c>day</c>, <c>values</c>.</summary>
    public static NoticeKind ParameterConflict { get; } =
        new(
            "PLK-STG-F006",
            new LocalText(
                "Sumber berbeda tentang \"{parameter}\" pada {day}: {values}.",
                "Sources disagree on \"{parameter}\" on {day}: {values}."
            ),
            new LocalText(
                "Pilih sumber yang dipakai (dalam rencana: parameters.choices pada plan.json) dan catat alasannya.",
                "Choose the source to go by (in a plan: parameters.choices in plan.json) and note why."
            )
        );

    /// <summary>Gets all kinds, in order of their codes.</summary>
    public static ImmutableArray<NoticeKind> All { get; } =
    [CampaignInQuietPeriod, OutsideParent, CountBeforeVotingDay, CountBeforeClosing, DeadlineConflict, ParameterConflict];
}
