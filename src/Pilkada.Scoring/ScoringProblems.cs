namespace Pilkada.Scoring;

/// <summary>The problems that putting a model or a table together can report.</summary>
/// <remarks>A code is never used again for something else.</remarks>
public static class ScoringProblems
{
    /// <summary>Gets the kind: a key stands twice.</summary>
    public static NoticeKind KeyTwice { get; } =
        Make(
            1,
            "Kunci '{key}' dipakai lebih dari sekali.",
            "The key '{key}' is used more than once.",
            "Beri setiap indikator dan setiap simpul kunci sendiri.",
            "Give every indicator and every node a key of its own."
        );

    /// <summary>Gets the kind: a leaf of the index is no indicator.</summary>
    public static NoticeKind LeafWithoutIndicator { get; } =
        Make(
            2,
            "Daun '{key}' pada indeks bukan salah satu indikator.",
            "The leaf '{key}' of the index is not one of the indicators.",
            "Tambahkan indikator itu, atau perbaiki kuncinya.",
            "Add that indicator, or correct the key."
        );

    /// <summary>Gets the kind: an indicator has no place in the index.</summary>
    public static NoticeKind IndicatorUnused { get; } =
        Make(
            3,
            "Indikator '{key}' tidak ada di dalam indeks.",
            "The indicator '{key}' has no place in the index.",
            "Tempatkan indikator itu di bawah sebuah simpul, atau hapus dari daftar.",
            "Put it under a node, or take it off the list."
        );

    /// <summary>Gets the kind: the index is an indicator and not an aggregate.</summary>
    public static NoticeKind IndexWithoutChildren { get; } =
        Make(
            4,
            "Puncak indeks '{key}' tidak mempunyai anak.",
            "The top of the index '{key}' has no children.",
            "Puncak indeks menghimpun sedikitnya satu indikator.",
            "The top of an index aggregates at least one indicator."
        );

    /// <summary>Gets the kind: a step stands where it cannot be carried out.</summary>
    public static NoticeKind StepOutOfOrder { get; } =
        Make(
            5,
            "Langkah {step} berada di luar urutan atau diulang.",
            "The step {step} is out of order or repeated.",
            "Urutannya: penyaringan, penyebut, imputasi, dan pencilan; lalu normalisasi; pembobotan; agregasi; klasifikasi; peringkat.",
            "The order is: screening, denomination, imputation and outliers; then normalisation; weighting; aggregation; classification; ranking."
        );

    /// <summary>Gets the kind: there is no aggregation.</summary>
    public static NoticeKind AggregationMissing { get; } =
        Make(
            6,
            "Model ini tidak mempunyai langkah agregasi.",
            "The model has no aggregation.",
            "Tambahkan satu langkah agregasi.",
            "Add one step of aggregation."
        );

    /// <summary>Gets the kind: an exception is made for a key that does not exist.</summary>
    public static NoticeKind OverrideUnknown { get; } =
        Make(
            7,
            "Langkah ini menyebut '{key}', yang tidak ada di dalam model.",
            "The step names '{key}', which is not in the model.",
            "Perbaiki kunci itu; pengecualian pembobotan dan agregasi memakai kunci simpul induk.",
            "Correct the key; exceptions of weighting and aggregation use the key of a parent node."
        );

    /// <summary>Gets the kind: a method needs something the indicator does not state.</summary>
    public static NoticeKind MethodNeeds { get; } =
        Make(
            8,
            "Normalisasi indikator '{key}' memerlukan {what}.",
            "The normalisation of the indicator '{key}' needs {what}.",
            "Isi {what} pada indikator itu, atau pilih metode lain.",
            "State {what} at the indicator, or choose another method."
        );

    /// <summary>Gets the kind: weights name other keys than the children.</summary>
    public static NoticeKind WeightsOfOthers { get; } =
        Make(
            9,
            "Bobot untuk anak-anak '{key}' tidak menyebut tepat anak-anaknya.",
            "The weights for the children of '{key}' do not name exactly its children.",
            "Sebut setiap anak satu kali dan tidak ada yang lain.",
            "Name each child once and nothing else."
        );

    /// <summary>Gets the kind: all children weigh 0.</summary>
    public static NoticeKind WeightsZero { get; } =
        Make(
            10,
            "Semua anak '{key}' berbobot 0.",
            "All children of '{key}' have weight 0.",
            "Beri sedikitnya satu anak bobot di atas 0.",
            "Give at least one child a weight above 0."
        );

    /// <summary>Gets the kind: fraction of the maximum for an indicator of negative direction.</summary>
    public static NoticeKind FractionOfNegative { get; } =
        Make(
            11,
            "Indikator '{key}' berarah negatif; pecahan terhadap nilai terbesar akan membalik maknanya.",
            "The indicator '{key}' is of negative direction; a fraction of the maximum would turn its meaning around.",
            "Pilih metode lain untuk indikator itu, misalnya min-maks.",
            "Choose another method for it, such as min-max."
        );

    /// <summary>Gets the kind: the model exceeds the limits.</summary>
    public static NoticeKind ModelTooLarge { get; } =
        Make(
            12,
            "Model ini melebihi batas {indicators} indikator atau {levels} tingkat.",
            "The model exceeds the limit of {indicators} indicators or {levels} levels.",
            "Bagi model itu menjadi beberapa indeks.",
            "Split the model into several indices."
        );

    /// <summary>Gets the kind: a choice between methods is offered twice.</summary>
    public static NoticeKind FactorTwice { get; } =
        Make(
            13,
            "Faktor {factor} disebut lebih dari sekali.",
            "The factor {factor} is named more than once.",
            "Sebut setiap pilihan satu kali, dengan semua alternatifnya.",
            "Name each choice once, with all its alternatives."
        );

    /// <summary>Gets the kind: a factor varies a level that the index does not have.</summary>
    public static NoticeKind LevelUnknown { get; } =
        Make(
            14,
            "Tingkat {level} tidak ada; indeks ini bertingkat {levels}.",
            "There is no level {level}; the index has {levels}.",
            "Sebut tingkat dari 1 (induk indikator) sampai puncak indeks.",
            "Name a level from 1 (the parents of indicators) to the top of the index."
        );

    /// <summary>Gets the kind: the imputation is varied in a model that has several.</summary>
    public static NoticeKind ImputationNotSingle { get; } =
        Make(
            15,
            "Model ini mempunyai beberapa langkah imputasi, sehingga tidak jelas mana yang divariasikan.",
            "The model has several steps of imputation, so it is not clear which one is varied.",
            "Pakai model dengan satu langkah imputasi, atau hapus faktor imputasi.",
            "Use a model with one step of imputation, or take the factor of imputation out."
        );

    /// <summary>Gets the kind: a value is not a finite number.</summary>
    public static NoticeKind NotFinite { get; } =
        Make(
            20,
            "Nilai '{indicator}' untuk satuan '{unit}' bukan bilangan berhingga.",
            "The value of '{indicator}' for the unit '{unit}' is not a finite number.",
            "Perbaiki nilainya, atau kosongkan bila memang tidak diketahui.",
            "Correct the value, or leave it empty when it is not known."
        );

    /// <summary>Gets the kind: a column that the model reads is missing.</summary>
    public static NoticeKind ColumnMissing { get; } =
        Make(
            21,
            "Kolom '{column}' tidak ada di dalam data.",
            "The column '{column}' is not in the data.",
            "Tambahkan kolom itu, atau sesuaikan kuncinya pada model.",
            "Add the column, or correct its key in the model."
        );

    /// <summary>Gets the kind: a unit stands twice.</summary>
    public static NoticeKind UnitTwice { get; } =
        Make(
            22,
            "Satuan '{unit}' muncul lebih dari sekali.",
            "The unit '{unit}' appears more than once.",
            "Setiap satuan memakai satu baris; gabungkan atau beri nama lain.",
            "Each unit has one row; merge the rows or name them apart."
        );

    /// <summary>Gets the kind: a normalisation refers to a unit that has no value.</summary>
    public static NoticeKind ReferenceMissing { get; } =
        Make(
            23,
            "Satuan acuan '{unit}' tidak mempunyai nilai untuk '{indicator}'.",
            "The reference unit '{unit}' has no value of '{indicator}'.",
            "Pilih satuan acuan yang nilainya ada.",
            "Choose a reference unit that has a value."
        );

    /// <summary>Gets the kind: a file of a fit cannot be read.</summary>
    public static NoticeKind StateUnreadable { get; } =
        Make(
            30,
            "Berkas hasil antara ini tidak dapat dipakai: {reason}",
            "This file of an intermediate result cannot be used: {reason}",
            "Pakai berkas dari model dan putaran atau analisis yang sama, atau buat ulang.",
            "Use a file of the same model and round or analysis, or make it again."
        );

    /// <summary>Gets all kinds, in the order of their codes.</summary>
    public static ImmutableArray<NoticeKind> All { get; } =
    [
        KeyTwice,
        LeafWithoutIndicator,
        IndicatorUnused,
        IndexWithoutChildren,
        StepOutOfOrder,
        AggregationMissing,
        OverrideUnknown,
        MethodNeeds,
        WeightsOfOthers,
        WeightsZero,
        FractionOfNegative,
        ModelTooLarge,
        FactorTwice,
        LevelUnknown,
        ImputationNotSingle,
        NotFinite,
        ColumnMissing,
        UnitTwice,
        ReferenceMissing,
        StateUnreadable,
    ];

    private static NoticeKind Make(int number, string messageId, string messageEn, string adviceId, string adviceEn) =>
        new(FormattableString.Invariant($"PLK-SCR-P{number:000}"), new LocalText(messageId, messageEn), new LocalText(adviceId, adviceEn));
}
