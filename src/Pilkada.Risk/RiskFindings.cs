namespace Pilkada.Risk;

/// <summary>The kinds of findings about risks.</summary>
public static class RiskFindings
{
    /// <summary>Gets the finding that an indicator reached its threshold; takes <c>indicator</c>, <c>value</c>, <c>threshold</c>.</summary>
    public static NoticeKind ThresholdReached { get; } =
        new(
            "PLK-RSK-F001",
            new LocalText(
                "Peringatan dini: {indicator} mencapai {value}, ambangnya {threshold}.",
                "Early warning: {indicator} has reached {value}; the threshold is {threshold}."
            ),
            new LocalText(
                "Periksa penyebabnya di tempat itu dan catat tindak lanjutnya dalam daftar risiko.",
                "Look into the cause at the place and enter what is done in the risk register."
            )
        );

    /// <summary>Gets the finding that an indicator rose by its threshold; takes <c>indicator</c>, <c>value</c>, <c>threshold</c>, <c>days</c>.</summary>
    public static NoticeKind RiseReached { get; } =
        new(
            "PLK-RSK-F002",
            new LocalText(
                "Peringatan dini: {indicator} naik {value} dalam {days} hari, ambangnya {threshold}.",
                "Early warning: {indicator} rose by {value} in {days} days; the threshold is {threshold}."
            ),
            new LocalText(
                "Periksa apakah kenaikan itu nyata atau karena pendataan bertambah, lalu catat tindak lanjutnya.",
                "Check whether the rise is real or comes from more reporting, then enter what is done."
            )
        );

    /// <summary>Gets the finding that a trigger cannot be tested; takes <c>indicator</c>.</summary>
    public static NoticeKind WarningUnknown { get; } =
        new(
            "PLK-RSK-F003",
            new LocalText(
                "Peringatan dini untuk {indicator} tidak dapat diperiksa: datanya tidak diketahui. Ini bukan berarti aman.",
                "The early warning on {indicator} cannot be tested: there is no reading. That does not mean all is well."
            ),
            new LocalText("Lengkapi data indikator itu untuk tempat tersebut.", "Complete the readings of the indicator at the place.")
        );

    /// <summary>Gets the finding that a review is overdue; takes <c>risk</c>, <c>date</c>.</summary>
    public static NoticeKind ReviewOverdue { get; } =
        new(
            "PLK-RSK-F004",
            new LocalText("Risiko {risk} seharusnya ditinjau pada {date}.", "The risk {risk} was due for review on {date}."),
            new LocalText("Tinjau dan tambahkan revisi baru.", "Review it and add a revision.")
        );

    /// <summary>Gets the finding that a risk has no rating; takes <c>risk</c>.</summary>
    public static NoticeKind RatingUnknown { get; } =
        new(
            "PLK-RSK-F005",
            new LocalText(
                "Risiko {risk} belum dinilai lengkap: kemungkinan atau dampaknya tidak diketahui.",
                "The risk {risk} is not fully rated: its likelihood or impact is unknown."
            ),
            new LocalText(
                "Nilai kemungkinan dan dampaknya, sebelum dan sesudah pengendalian.",
                "Rate likelihood and impact, before and after controls."
            )
        );

    /// <summary>Gets the finding that controls seem to make a risk larger; takes <c>risk</c>, <c>residual</c>, <c>inherent</c>.</summary>
    public static NoticeKind ResidualAboveInherent { get; } =
        new(
            "PLK-RSK-F006",
            new LocalText(
                "Risiko {risk}: besaran sisa {residual} lebih tinggi daripada besaran bawaan {inherent}.",
                "The risk {risk}: the residual rank {residual} is above the inherent rank {inherent}."
            ),
            new LocalText(
                "Periksa kedua penilaian; pengendalian tidak menaikkan risiko.",
                "Check both ratings; controls do not raise a risk."
            )
        );

    /// <summary>Gets the finding that a high risk has no control; takes <c>risk</c>, <c>band</c>.</summary>
    public static NoticeKind NoControl { get; } =
        new(
            "PLK-RSK-F007",
            new LocalText("Risiko {risk} berada pada tingkat {band} tanpa pengendalian.", "The risk {risk} is {band} and has no control."),
            new LocalText(
                "Pilih pengendalian dan lembaga yang menjalankannya.",
                "Choose a control and the organisation that carries it out."
            )
        );

    /// <summary>Gets the finding that a cell of the map has unknown inputs; takes <c>stage</c>, <c>share</c>.</summary>
    public static NoticeKind UnknownInputs { get; } =
        new(
            "PLK-RSK-F008",
            new LocalText(
                "Peta risiko pada tahapan {stage}: {share} bagian indikatornya tidak diketahui.",
                "The risk map at the stage {stage}: a share of {share} of its indicators is unknown."
            ),
            new LocalText(
                "Cari data yang hilang; yang tidak diketahui bukan nol dan bukan aman.",
                "Find the missing figures; unknown is neither zero nor safe."
            )
        );

    /// <summary>Gets all kinds, in order of their codes.</summary>
    public static ImmutableArray<NoticeKind> All { get; } =
    [ThresholdReached, RiseReached, WarningUnknown, ReviewOverdue, RatingUnknown, ResidualAboveInherent, NoControl, UnknownInputs];
}
