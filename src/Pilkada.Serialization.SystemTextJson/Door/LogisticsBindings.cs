using System.Text.Json.Serialization;
using NodaTime;
using Pilkada.Logistics;

namespace Pilkada.Serialization;

internal sealed record StationBallotsInput([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Voters, Fraction Share);

internal sealed record StationBallotsResult(
    FigureDto Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Reserve,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Total,
    FigureDto ReserveFigure
);

internal sealed record BallotBoundsInput(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Voters,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Stations,
    Fraction Share
);

internal sealed record BallotBoundsResult(FigureDto Value, FigureDto Most);

internal sealed record PublishedBallotsInput(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Ballots,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Voters,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Stations,
    Fraction Share,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? RepeatStock
);

internal sealed record PublishedBallotsResult(
    FigureDto Value,
    BallotVerdict Verdict,
    bool IsRoundedOnce,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? ExcessPerStation,
    FigureDto Least,
    FigureDto Most
);

internal sealed record RepeatStockInput(
    ContestKind Contest,
    AreaLevel Level,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Amount
);

internal sealed record RepeatStockResult(FigureDto Value, AreaLevel KeptAt);

internal sealed record NormItem(NormBasis Basis, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Number);

internal sealed record EquipmentInput(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Stations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Contests,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Kecamatan,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? KabupatenKota,
    IReadOnlyList<NormItem> Norms
);

internal sealed record EquipmentResult(FigureDto Value, IReadOnlyList<FigureDto> Parts);

internal sealed record LossItem(
    DamageStage Stage,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Counted,
    Fraction Expected
);

internal sealed record ReplacementInput(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Required,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Received,
    IReadOnlyList<LossItem> Losses
);

internal sealed record ReplacementResult(FigureDto Value, FigureDto Usable, FigureDto Shortfall);

internal sealed record ReorderInput(LocalDate NeededOn, int LeadDays, LocalDate AsOf);

internal sealed record ReorderResult(FigureDto Value, int DaysLeft, bool IsLate);

internal sealed record BallotTotalsInput(IReadOnlyList<int?> Voters, Fraction Share);

internal sealed record BallotTotalsResult(
    FigureDto Value,
    int Stations,
    int StationsWithoutVoters,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Fraction? Reserve
);

internal sealed record BalanceInput(BalanceKind Kind, IReadOnlyList<long?> Left, IReadOnlyList<long?> Right);

internal sealed record BalanceResult(
    FigureDto Value,
    BalanceKind Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? Closes
);

internal sealed record KitItem(Id<Contest> Contest, StockPlace Station);

internal sealed record PackedKitItem(Id<Contest> Contest, StockPlace Station, Id<Contest> SlotContest, StockPlace SlotStation);

internal sealed record KitMatchInput(IReadOnlyList<KitItem> Manifest, IReadOnlyList<PackedKitItem> Packed);

internal sealed record KitPairItem(KitItem First, KitItem Second);

internal sealed record KitMatchResult(
    FigureDto Value,
    IReadOnlyList<KitItem> Missing,
    IReadOnlyList<KitPairItem> Exchanges,
    IReadOnlyList<PackedKitItem> Misplaced,
    IReadOnlyList<PackedKitItem> Unexpected,
    IReadOnlyList<PackedKitItem> Twice
);

internal sealed record UploadInput(Signal Signal, bool HasUploadPoint, bool Strengthening);

internal sealed record UploadResult(FigureDto Value);

internal sealed record SiteItem(Id<RelocationSite> Site, int Capacity);

internal sealed record MoveItem(StockPlace Station, Id<RelocationSite> Site, int Metres);

internal sealed record RelocationInput(IReadOnlyList<StockPlace> Stations, IReadOnlyList<SiteItem> Sites, IReadOnlyList<MoveItem> Moves);

internal sealed record RelocationResult(FigureDto Value, IReadOnlyList<MoveItem> Moves, IReadOnlyList<StockPlace> Unplaced);

internal sealed record PostponementInput(
    ContestKind Contest,
    AreaLevel Level,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Affected,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? All,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? VotersAffected,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Voters
);

internal sealed record PostponementResult(FigureDto Value, PostponementDecider Decider);

internal sealed record FactItem(Id<FollowUpGround> Ground, int Cases);

internal sealed record GroundsInput(FollowUpKind Kind, IReadOnlyList<FactItem> Facts);

internal sealed record GroundsResult(FigureDto Value, IReadOnlyList<Id<FollowUpGround>> Met);

internal sealed record InterruptedInput(bool Opened, bool Finished);

internal sealed record InterruptedResult(FigureDto Value, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] FollowUpKind? Kind);

internal sealed record FollowUpLimitInput(
    FollowUpKind Kind,
    LocalDate Start,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Days
);

internal sealed record FollowUpLimitResult(FigureDto Value, FollowUpKind Kind);

internal sealed record RepeatNeedInput(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Voters,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Stations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Stock
);

internal sealed record RepeatNeedResult(
    FigureDto Value,
    FigureDto Most,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? IsEnough
);

internal static class LogisticsBindings
{
    private const int MostStations = 999;

    private static readonly LocalText NotNegative = new("jumlahnya tidak negatif", "the number is not negative");

    public static IEnumerable<RuleBinding> All =>
        [
            new RuleBinding<(int? Voters, Fraction Share), BallotCount, StationBallotsInput, StationBallotsResult>(
                "PLK-LOG-001",
                DoorContext.Strict.StationBallotsInput,
                (input, intake) =>
                {
                    Count(input.Voters, ".voters", intake);
                    Share(input.Share, intake);
                    return (input.Voters, input.Share);
                },
                input => new StationBallotsInput(input.Voters, input.Share),
                DoorContext.Strict.StationBallotsResult,
                c => new StationBallotsResult(
                    FigureDto.Of(c.Explanation),
                    CoreBindings.Number(c.Reserve),
                    CoreBindings.Number(c.Total),
                    FigureDto.Of(c.ReserveExplanation)
                )
            ),
            new RuleBinding<(long? Voters, long? Stations, Fraction Share), BallotBounds, BallotBoundsInput, BallotBoundsResult>(
                "PLK-LOG-002",
                DoorContext.Strict.BallotBoundsInput,
                (input, intake) =>
                {
                    Count(input.Voters, ".voters", intake);
                    Count(input.Stations, ".stations", intake);
                    Share(input.Share, intake);
                    VotersHaveStations(input.Voters, input.Stations, intake);
                    return (input.Voters, input.Stations, input.Share);
                },
                input => new BallotBoundsInput(input.Voters, input.Stations, input.Share),
                DoorContext.Strict.BallotBoundsResult,
                c => new BallotBoundsResult(FigureDto.Of(c.Explanation), FigureDto.Of(c.MostExplanation))
            ),
            new RuleBinding<
                (long? Ballots, long? Voters, long? Stations, Fraction Share, long? RepeatStock),
                BallotCheck,
                PublishedBallotsInput,
                PublishedBallotsResult
            >(
                "PLK-LOG-003",
                DoorContext.Strict.PublishedBallotsInput,
                (input, intake) =>
                {
                    Count(input.Ballots, ".ballots", intake);
                    Count(input.Voters, ".voters", intake);
                    Count(input.Stations, ".stations", intake);
                    Count(input.RepeatStock, ".repeatStock", intake);
                    Share(input.Share, intake);
                    VotersHaveStations(input.Voters, input.Stations, intake);
                    return (input.Ballots, input.Voters, input.Stations, input.Share, input.RepeatStock);
                },
                input => new PublishedBallotsInput(input.Ballots, input.Voters, input.Stations, input.Share, input.RepeatStock),
                DoorContext.Strict.PublishedBallotsResult,
                c => new PublishedBallotsResult(
                    FigureDto.Of(c.Explanation),
                    c.Verdict,
                    c.IsRoundedOnce,
                    c.ExcessPerStation,
                    FigureDto.Of(c.Bounds.Explanation),
                    FigureDto.Of(c.Bounds.MostExplanation)
                )
            ),
            new RuleBinding<(ContestKind Contest, AreaLevel Level, long? Amount), RepeatVoteStock, RepeatStockInput, RepeatStockResult>(
                "PLK-LOG-004",
                DoorContext.Strict.RepeatStockInput,
                (input, intake) =>
                {
                    Count(input.Amount, ".amount", intake);
                    return (input.Contest, input.Level, input.Amount);
                },
                input => new RepeatStockInput(input.Contest, input.Level, input.Amount),
                DoorContext.Strict.RepeatStockResult,
                s => new RepeatStockResult(FigureDto.Of(s.Explanation), s.KeptAt)
            ),
            new RuleBinding<
                (
                    long? Stations,
                    long? Contests,
                    long? Kecamatan,
                    long? KabupatenKota,
                    ImmutableArray<(NormBasis Basis, long? Number)> Norms
                ),
                EquipmentNeed,
                EquipmentInput,
                EquipmentResult
            >(
                "PLK-LOG-005",
                DoorContext.Strict.EquipmentInput,
                (input, intake) =>
                {
                    Count(input.Stations, ".stations", intake);
                    Count(input.Contests, ".contests", intake);
                    Count(input.Kecamatan, ".kecamatan", intake);
                    Count(input.KabupatenKota, ".kabupatenKota", intake);
                    for (var i = 0; i < input.Norms.Count; i++)
                    {
                        Count(input.Norms[i].Number, $".norms[{i}].number", intake);
                    }

                    NotEmpty(input.Norms.Count, ".norms", intake);
                    return (
                        input.Stations,
                        input.Contests,
                        input.Kecamatan,
                        input.KabupatenKota,
                        [.. input.Norms.Select(n => (n.Basis, n.Number))]
                    );
                },
                input => new EquipmentInput(
                    input.Stations,
                    input.Contests,
                    input.Kecamatan,
                    input.KabupatenKota,
                    [.. input.Norms.Select(n => new NormItem(n.Basis, n.Number))]
                ),
                DoorContext.Strict.EquipmentResult,
                n => new EquipmentResult(FigureDto.Of(n.Explanation), [.. n.Parts.Select(p => FigureDto.Of(p))])
            ),
            new RuleBinding<
                (long? Required, long? Received, ImmutableArray<(DamageStage Stage, long? Counted, Fraction Expected)> Losses),
                Replacement,
                ReplacementInput,
                ReplacementResult
            >(
                "PLK-LOG-006",
                DoorContext.Strict.ReplacementInput,
                (input, intake) =>
                {
                    Count(input.Required, ".required", intake);
                    Count(input.Received, ".received", intake);
                    for (var i = 0; i < input.Losses.Count; i++)
                    {
                        Count(input.Losses[i].Counted, $".losses[{i}].counted", intake);
                        if (input.Losses[i].Expected is var expected && (expected.Sign < 0 || expected >= Fraction.One))
                        {
                            intake.Refuse(
                                $".losses[{i}].expected",
                                expected.ToString(),
                                new LocalText("bagiannya dari 0 sampai kurang dari 1", "the share is from 0 to less than 1")
                            );
                        }
                    }

                    Once(input.Losses.Select(l => l.Stage.ToString()), i => $".losses[{i}].stage", intake);
                    return (input.Required, input.Received, [.. input.Losses.Select(l => (l.Stage, l.Counted, l.Expected))]);
                },
                input => new ReplacementInput(
                    input.Required,
                    input.Received,
                    [.. input.Losses.Select(l => new LossItem(l.Stage, l.Counted, l.Expected))]
                ),
                DoorContext.Strict.ReplacementResult,
                r => new ReplacementResult(
                    FigureDto.Of(r.Explanation),
                    FigureDto.Of(r.UsableExplanation),
                    FigureDto.Of(r.ShortfallExplanation)
                )
            ),
            new RuleBinding<(LocalDate NeededOn, int LeadDays, LocalDate AsOf), ReorderDate, ReorderInput, ReorderResult>(
                "PLK-LOG-007",
                DoorContext.Strict.ReorderInput,
                (input, intake) =>
                {
                    Days(input.LeadDays, ".leadDays", intake);
                    Year(input.NeededOn, ".neededOn", intake);
                    return (input.NeededOn, input.LeadDays, input.AsOf);
                },
                input => new ReorderInput(input.NeededOn, input.LeadDays, input.AsOf),
                DoorContext.Strict.ReorderResult,
                d => new ReorderResult(FigureDto.Of(d.Explanation), d.DaysLeft, d.IsLate)
            ),
            new RuleBinding<(ImmutableArray<int?> Voters, Fraction Share), AreaBallots, BallotTotalsInput, BallotTotalsResult>(
                "PLK-LOG-008",
                DoorContext.Strict.BallotTotalsInput,
                (input, intake) =>
                {
                    for (var i = 0; i < input.Voters.Count; i++)
                    {
                        Count(input.Voters[i], $".voters[{i}]", intake);
                    }

                    if (input.Voters.Count > MostStations)
                    {
                        intake.Refuse(
                            ".voters",
                            Fraction.FromInteger(input.Voters.Count).ToString(),
                            new LocalText("paling banyak 999 TPS", "at most 999 stations")
                        );
                    }

                    Share(input.Share, intake);
                    return ([.. input.Voters], input.Share);
                },
                input => new BallotTotalsInput(input.Voters, input.Share),
                DoorContext.Strict.BallotTotalsResult,
                t => new BallotTotalsResult(
                    FigureDto.Of(t.Explanation),
                    t.Stations,
                    t.StationsWithoutVoters,
                    CoreBindings.Number(t.Reserve)
                )
            ),
            new RuleBinding<
                (BalanceKind Kind, ImmutableArray<long?> Left, ImmutableArray<long?> Right),
                LedgerBalance,
                BalanceInput,
                BalanceResult
            >(
                "PLK-LOG-010",
                DoorContext.Strict.BalanceInput,
                (input, intake) =>
                {
                    Side(input.Left, ".left", intake);
                    Side(input.Right, ".right", intake);
                    return (input.Kind, [.. input.Left], [.. input.Right]);
                },
                input => new BalanceInput(input.Kind, input.Left, input.Right),
                DoorContext.Strict.BalanceResult,
                n => new BalanceResult(FigureDto.Of(n.Explanation), n.Kind, n.Closes)
            ),
            new RuleBinding<
                (
                    ImmutableArray<(Id<Contest> Contest, StockPlace Station)> Manifest,
                    ImmutableArray<(Id<Contest> Contest, StockPlace Station, Id<Contest> SlotContest, StockPlace SlotStation)> Packed
                ),
                KitMatch,
                KitMatchInput,
                KitMatchResult
            >(
                "PLK-LOG-014",
                DoorContext.Strict.KitMatchInput,
                (input, intake) =>
                {
                    for (var i = 0; i < input.Manifest.Count; i++)
                    {
                        Label(input.Manifest[i].Contest, input.Manifest[i].Station, $".manifest[{i}]", ".contest", ".station", intake);
                    }

                    for (var i = 0; i < input.Packed.Count; i++)
                    {
                        var kit = input.Packed[i];
                        Label(kit.Contest, kit.Station, $".packed[{i}]", ".contest", ".station", intake);
                        Label(kit.SlotContest, kit.SlotStation, $".packed[{i}]", ".slotContest", ".slotStation", intake);
                    }

                    Once(input.Manifest.Select(k => $"{k.Contest} {k.Station}"), i => $".manifest[{i}]", intake);
                    return (
                        [.. input.Manifest.Select(k => (k.Contest, k.Station))],
                        [.. input.Packed.Select(k => (k.Contest, k.Station, k.SlotContest, k.SlotStation))]
                    );
                },
                input => new KitMatchInput(
                    [.. input.Manifest.Select(k => new KitItem(k.Contest, k.Station))],
                    [.. input.Packed.Select(k => new PackedKitItem(k.Contest, k.Station, k.SlotContest, k.SlotStation))]
                ),
                DoorContext.Strict.KitMatchResult,
                m => new KitMatchResult(
                    FigureDto.Of(m.Explanation),
                    [.. m.Missing.Select(Kit)],
                    [.. m.Exchanges.Select(e => new KitPairItem(Kit(e.First.Slot), Kit(e.Second.Slot)))],
                    [.. m.Misplaced.Select(Packed)],
                    [.. m.Unexpected.Select(Packed)],
                    [.. m.Twice.Select(Packed)]
                )
            ),
            new RuleBinding<(Signal Signal, bool HasUploadPoint, bool Strengthening), UploadPlan, UploadInput, UploadResult>(
                "PLK-LOG-020",
                DoorContext.Strict.UploadInput,
                (input, _) => (input.Signal, input.HasUploadPoint, input.Strengthening),
                input => new UploadInput(input.Signal, input.HasUploadPoint, input.Strengthening),
                DoorContext.Strict.UploadResult,
                p => new UploadResult(FigureDto.Of(p.Explanation))
            ),
            new RuleBinding<
                (
                    ImmutableArray<StockPlace> Stations,
                    ImmutableArray<(Id<RelocationSite> Site, int Capacity)> Sites,
                    ImmutableArray<(StockPlace Station, Id<RelocationSite> Site, int Metres)> Moves
                ),
                Relocation,
                RelocationInput,
                RelocationResult
            >(
                "PLK-LOG-021",
                DoorContext.Strict.RelocationInput,
                (input, intake) =>
                {
                    for (var i = 0; i < input.Stations.Count; i++)
                    {
                        Station(input.Stations[i], $".stations[{i}]", intake);
                    }

                    for (var i = 0; i < input.Sites.Count; i++)
                    {
                        Named(input.Sites[i].Site, $".sites[{i}].site", intake);
                        Range(input.Sites[i].Capacity, 1_000, $".sites[{i}].capacity", intake);
                    }

                    for (var i = 0; i < input.Moves.Count; i++)
                    {
                        Range(input.Moves[i].Metres, 10_000_000, $".moves[{i}].metres", intake);
                    }

                    Once(input.Stations.Select(s => s.ToString()), i => $".stations[{i}]", intake);
                    Once(input.Sites.Select(s => s.Site.ToString()), i => $".sites[{i}].site", intake);
                    Once(input.Moves.Select(m => $"{m.Station} {m.Site}"), i => $".moves[{i}]", intake);
                    return (
                        [.. input.Stations],
                        [.. input.Sites.Select(s => (s.Site, s.Capacity))],
                        [.. input.Moves.Select(m => (m.Station, m.Site, m.Metres))]
                    );
                },
                input => new RelocationInput(
                    input.Stations,
                    [.. input.Sites.Select(s => new SiteItem(s.Site, s.Capacity))],
                    [.. input.Moves.Select(m => new MoveItem(m.Station, m.Site, m.Metres))]
                ),
                DoorContext.Strict.RelocationResult,
                r => new RelocationResult(
                    FigureDto.Of(r.Explanation),
                    [.. r.Moves.Select(m => new MoveItem(m.Station.Station, m.Site.Id, m.Metres))],
                    [.. r.Unplaced.Select(s => s.Station)]
                )
            ),
            new RuleBinding<
                (ContestKind Contest, AreaLevel Level, int? Affected, int? All, long? VotersAffected, long? Voters),
                PostponementDecision,
                PostponementInput,
                PostponementResult
            >(
                "PLK-LOG-030",
                DoorContext.Strict.PostponementInput,
                (input, intake) =>
                {
                    Count(input.Affected, ".affected", intake);
                    Count(input.All, ".all", intake);
                    Count(input.VotersAffected, ".votersAffected", intake);
                    Count(input.Voters, ".voters", intake);
                    Part(input.Affected, input.All, ".affected", intake);
                    Part(input.VotersAffected, input.Voters, ".votersAffected", intake);
                    if (
                        input.Level is not (AreaLevel.DesaKelurahan or AreaLevel.Kecamatan or AreaLevel.KabupatenKota)
                        || (input.Level == AreaLevel.KabupatenKota && input.Contest != ContestKind.Pilgub)
                    )
                    {
                        intake.Refuse(
                            ".level",
                            EnumNames.Of(input.Level),
                            new LocalText(
                                "desa/kelurahan, kecamatan, atau, untuk gubernur, kabupaten/kota",
                                "a village, a kecamatan or, for governor, a kabupaten/kota"
                            )
                        );
                    }

                    return (input.Contest, input.Level, input.Affected, input.All, input.VotersAffected, input.Voters);
                },
                input => new PostponementInput(input.Contest, input.Level, input.Affected, input.All, input.VotersAffected, input.Voters),
                DoorContext.Strict.PostponementResult,
                d => new PostponementResult(FigureDto.Of(d.Explanation), d.Decider)
            ),
            new RuleBinding<
                (FollowUpKind Kind, ImmutableArray<(Id<FollowUpGround> Ground, int Cases)> Facts),
                FollowUpGrounds,
                GroundsInput,
                GroundsResult
            >(
                "PLK-LOG-031",
                DoorContext.Strict.GroundsInput,
                (input, intake) =>
                {
                    string[] known = [.. FollowUpGrounds.All.Where(g => g.Kind == input.Kind).Select(g => g.Id.ToString())];
                    for (var i = 0; i < input.Facts.Count; i++)
                    {
                        Count(input.Facts[i].Cases, $".facts[{i}].cases", intake);
                        if (!known.Contains(input.Facts[i].Ground.ToString()))
                        {
                            intake.Refuse(
                                $".facts[{i}].ground",
                                input.Facts[i].Ground.ToString(),
                                new LocalText(
                                    $"salah satu dari {LocalFormat.List(known, Language.Indonesian)}",
                                    $"one of {LocalFormat.List(known, Language.English)}"
                                )
                            );
                        }
                    }

                    Once(input.Facts.Select(f => f.Ground.ToString()), i => $".facts[{i}].ground", intake);
                    return (input.Kind, [.. input.Facts.Select(f => (f.Ground, f.Cases))]);
                },
                input => new GroundsInput(input.Kind, [.. input.Facts.Select(f => new FactItem(f.Ground, f.Cases))]),
                DoorContext.Strict.GroundsResult,
                g => new GroundsResult(FigureDto.Of(g.Explanation), [.. g.Met.Select(m => m.Id)])
            ),
            new RuleBinding<(bool Opened, bool Finished), InterruptedVote, InterruptedInput, InterruptedResult>(
                "PLK-LOG-032",
                DoorContext.Strict.InterruptedInput,
                (input, intake) =>
                {
                    if (input.Finished && !input.Opened)
                    {
                        intake.Refuse(
                            ".finished",
                            "true",
                            new LocalText("yang tidak dibuka tidak selesai", "what has not opened has not finished")
                        );
                    }

                    return (input.Opened, input.Finished);
                },
                input => new InterruptedInput(input.Opened, input.Finished),
                DoorContext.Strict.InterruptedResult,
                v => new InterruptedResult(FigureDto.Of(v.Explanation), v.Kind)
            ),
            new RuleBinding<(FollowUpKind Kind, LocalDate Start, int? Days), FollowUpDeadline, FollowUpLimitInput, FollowUpLimitResult>(
                "PLK-LOG-033",
                DoorContext.Strict.FollowUpLimitInput,
                (input, intake) =>
                {
                    Days(input.Days ?? 0, ".days", intake);
                    Year(input.Start, ".start", intake);
                    return (input.Kind, input.Start, input.Days);
                },
                input => new FollowUpLimitInput(input.Kind, input.Start, input.Days),
                DoorContext.Strict.FollowUpLimitResult,
                d => new FollowUpLimitResult(FigureDto.Of(d.Explanation), d.Kind)
            ),
            new RuleBinding<(long? Voters, long? Stations, long? Stock), RepeatVoteNeed, RepeatNeedInput, RepeatNeedResult>(
                "PLK-LOG-034",
                DoorContext.Strict.RepeatNeedInput,
                (input, intake) =>
                {
                    Count(input.Voters, ".voters", intake);
                    Count(input.Stations, ".stations", intake);
                    Count(input.Stock, ".stock", intake);
                    VotersHaveStations(input.Voters, input.Stations, intake);
                    return (input.Voters, input.Stations, input.Stock);
                },
                input => new RepeatNeedInput(input.Voters, input.Stations, input.Stock),
                DoorContext.Strict.RepeatNeedResult,
                n => new RepeatNeedResult(FigureDto.Of(n.Explanation), FigureDto.Of(n.MostExplanation), n.IsEnough)
            ),
        ];

    private static KitItem Kit(KitLabel label) => new(label.Contest, label.Station);

    private static PackedKitItem Packed(PackedKit kit) => new(kit.Label.Contest, kit.Label.Station, kit.Slot.Contest, kit.Slot.Station);

    private static void Count(long? count, string member, Intake intake)
    {
        if (count is { } number and < 0)
        {
            intake.Refuse(member, Fraction.FromInteger(number).ToString(), NotNegative);
        }
    }

    private static void Range(int number, int most, string member, Intake intake)
    {
        if (number < 0 || number > most)
        {
            intake.Refuse(
                member,
                Fraction.FromInteger(number).ToString(),
                new LocalText(
                    $"dari 0 sampai {LocalFormat.Number(Fraction.FromInteger(most), Language.Indonesian)}",
                    $"from 0 to {LocalFormat.Number(Fraction.FromInteger(most), Language.English)}"
                )
            );
        }
    }

    private static void Days(int days, string member, Intake intake) => Range(days, 3_650, member, intake);

    // So that a day counted from it by as many days as are allowed still has a year of four digits.
    private static void Year(LocalDate day, string member, Intake intake)
    {
        if (day.Year is < 11 or > 9_989)
        {
            intake.Refuse(member, LocalDateConverter.Format(day), new LocalText("tahun 0011 sampai 9989", "the years 0011 to 9989"));
        }
    }

    private static void Share(Fraction share, Intake intake)
    {
        if (share.Sign < 0 || share > Fraction.One)
        {
            intake.Refuse(".share", share.ToString(), new LocalText("bagiannya harus dari 0 sampai 1", "a share is from 0 to 1"));
        }
    }

    private static void VotersHaveStations(long? voters, long? stations, Intake intake)
    {
        if (stations == 0 && voters > 0)
        {
            intake.Refuse(
                ".stations",
                "0",
                new LocalText("pemilih memerlukan paling sedikit satu TPS", "voters need at least one station")
            );
        }
    }

    private static void Part(long? part, long? whole, string member, Intake intake)
    {
        if (part > whole)
        {
            intake.Refuse(
                member,
                Fraction.FromInteger(part.Value).ToString(),
                new LocalText("tidak lebih dari seluruhnya", "not more than the whole")
            );
        }
    }

    private static void Side(IReadOnlyList<long?> side, string member, Intake intake)
    {
        NotEmpty(side.Count, member, intake);
        for (var i = 0; i < side.Count; i++)
        {
            Count(side[i], $"{member}[{i}]", intake);
        }
    }

    private static void NotEmpty(int count, string member, Intake intake)
    {
        if (count == 0)
        {
            intake.Refuse(member, "[]", new LocalText("harus ada paling sedikit satu", "there must be at least one"));
        }
    }

    private static void Once(IEnumerable<string> keys, Func<int, string> member, Intake intake)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, i) in keys.Select((k, i) => (k, i)))
        {
            if (!seen.Add(key))
            {
                intake.Refuse(member(i), key, new LocalText("sudah disebut di atas", "it is named above already"));
            }
        }
    }

    private static void Station(StockPlace place, string member, Intake intake)
    {
        if (place.Kind != StockPlaceKind.Tps)
        {
            intake.Refuse(member, place.ToString(), new LocalText("harus sebuah TPS", "it must be a polling station"));
        }
    }

    private static void Label(
        Id<Contest> contest,
        StockPlace station,
        string path,
        string contestMember,
        string stationMember,
        Intake intake
    )
    {
        Named(contest, path + contestMember, intake);
        Station(station, path + stationMember, intake);
    }

    private static void Named<T>(Id<T> id, string member, Intake intake)
    {
        if (id.IsEmpty)
        {
            intake.Refuse(member, string.Empty, new LocalText("id tidak boleh kosong", "an id is not empty"));
        }
    }
}
