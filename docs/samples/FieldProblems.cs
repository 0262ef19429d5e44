using NodaTime;
using Pilkada;
using Pilkada.Logistics;
using Pilkada.Personnel;
using Pilkada.ReferenceData;
using Pilkada.Risk;
using Pilkada.Stages;

namespace Samples;

// Problems of 27 November 2024, each in small and made up, and what finds it. The counts are those that Bawaslu told the House on 3 February 2025
// (copies of detik's report), and for floods and damaged goods those of KPU on 28 November 2024.
internal static class FieldProblems
{
    private static readonly Id<Contest> Governor = Id<Contest>.Parse("pilgub-36");
    private static readonly AreaCode Village = AreaCode.Parse("36.02.01.2001");
    private static readonly LocalDate VotingDay = new(2024, 11, 27);

    public static void Run(TextWriter output)
    {
        WrongCount(output);
        OpenedLate(output);
        Swapped(output);
        CountedEarly(output);
        BallotsAndVoters(output);
        Intimidation(output);
        Flood(output);
        Destroyed(output);
    }

    // 12,696 polling stations, 2.92 per cent of 435,296, had a wrong count of materials.
    private static void WrongCount(TextWriter output)
    {
        output.WriteLine("Wrong count of materials (12,696 polling stations)");
        var needed = BallotCount.Of(429).Total;
        var warehouse = StockPlace.Parse("kpu-36.02");
        var ledger = Ledger
            .Empty.Append(
                LedgerEntry.Of(Entry("sent"), warehouse, Item.Ballot.Id, EntryKind.Sent, 440, Governor, Station(1)),
                LedgerEntry.Of(Entry("received"), Station(1), Item.Ballot.Id, EntryKind.Received, 430, Governor, warehouse)
            )
            .Value;
        output.WriteLine($"   needed {needed}");
        Print(output, LedgerReconciliation.Of(ledger).Findings);
    }

    // 5,438 polling stations opened after 07:00. Goods that leave at noon of H-1 for a road of fourteen hours come after the day is over.
    private static void OpenedLate(TextWriter output)
    {
        output.WriteLine("Voting opened after 07:00 (5,438)");
        var schedule = Distribution(new LocalDateTime(2024, 11, 26, 12, 0), 14);
        Print(output, schedule.Findings(Place.Of(Village)).Where(f => f.Kind == ScheduleFindings.TooLate));
        var early = Distribution(new LocalDateTime(2024, 11, 25, 12, 0), 14);
        output.WriteLine(
            FormattableString.Invariant(
                $"   a day earlier: {early.Verdict}, latest start {early.Legs[0].LatestStart!.Value.LocalDateTime:uuuu-MM-dd HH:mm}"
            )
        );
    }

    // 1,073 polling stations received the ballots of another one or of another contest.
    private static void Swapped(TextWriter output)
    {
        output.WriteLine("Ballots swapped between polling stations (1,073)");
        KitLabel[] manifest = [new(Governor, Station(1)), new(Governor, Station(2)), new(Governor, Station(3))];
        PackedKit[] packed = [new(manifest[1], manifest[0]), new(manifest[0], manifest[1]), new(manifest[2], manifest[2])];
        Print(output, KitMatch.Of(manifest, packed).Findings);
    }

    // 462 polling stations began to count before 13:00.
    private static void CountedEarly(TextWriter output)
    {
        output.WriteLine("Count begun before 13:00 (462)");
        var calendar = ReferenceCalendars.Pilkada2024;
        Print(output, StageConflicts.Of(calendar, countStart: new LocalTime(12, 30)));
    }

    // 273 polling stations had more or fewer ballots than voters.
    private static void BallotsAndVoters(TextWriter output)
    {
        output.WriteLine("Ballots and voters do not match (273)");
        var ledger = Ledger
            .Empty.Append(
                LedgerEntry.Of(Entry("voters"), Station(1), Item.Ballot.Id, EntryKind.Voters, 301, Governor),
                LedgerEntry.Of(Entry("used"), Station(1), Item.Ballot.Id, EntryKind.Used, 303, Governor)
            )
            .Value;
        Print(output, LedgerReconciliation.Of(ledger).Findings);
    }

    // At 87 polling stations officials were intimidated: a risk without a control stands out on the register, and a class higher takes more officers.
    private static void Intimidation(TextWriter output)
    {
        output.WriteLine("Officials intimidated (87)");
        var rating = RiskMatrix.VariantA.Rate(likelihood: 4, impact: 4);
        var owner = new OwnerRole(
            Id<OwnerRole>.Parse("kapolsek"),
            LocalText.Same("Polri"),
            new LocalText("Kepala Polsek", "Head of the police sector")
        );
        var asOf = new LocalDate(2024, 11, 20);
        var risk = new RegisteredRisk(
            Id<RegisteredRisk>.Parse("ancaman-kpps"),
            Id<RiskFactor>.Parse("intimidation-of-organisers"),
            new LocalText("Ancaman terhadap KPPS saat pembagian undangan", "Threats against the KPPS as invitations were handed out"),
            Place.Of(Village),
            Id<ElectionStage>.Parse("penyelenggaraan.pemungutan"),
            [new RiskRevision(asOf, rating, rating, [], asOf.PlusDays(5), owner)]
        );
        Print(output, new RiskRegister("pilkada-2024", [risk]).Findings(asOf));
        var patterns = new PatternTable(
            new PatternRow(GuardClass.KurangRawan, [GuardPattern.Read("2-8-16", NumberOrder.PoliceTpsLinmas).Value]),
            new PatternRow(GuardClass.Rawan, [GuardPattern.Read("2-2-4", NumberOrder.PoliceTpsLinmas).Value])
        );
        Quantity Officers(Id<GuardClass> of) =>
            GuardNeed.Of([TpsCount.Entered(of, Place.Of(Village), 8)], patterns, NeedPolicy.Nearest).Least;
        output.WriteLine(
            $"   officers for 8 stations: {Officers(GuardClass.KurangRawan)} as less vulnerable, {Officers(GuardClass.Rawan)} as vulnerable"
        );
    }

    // 119 polling stations could not vote because of floods and landslides.
    private static void Flood(TextWriter output)
    {
        output.WriteLine("Floods and landslides (119)");
        var flood = new LocalText("banjir", "flood");
        var school = new RelocationSite(Id<RelocationSite>.Parse("sdn-1"), Village, capacity: 1, isAccessible: true);
        var relocation = Relocation.Of(
            [new ExposedStation(Station(1), flood), new ExposedStation(Station(2), flood)],
            [school],
            [(Station(1), school.Id, 300), (Station(2), school.Id, 120)],
            new RelocationRules(mostMetres: 500)
        );
        foreach (var move in relocation.Moves)
        {
            output.WriteLine($"   {move.Notice.English}");
        }

        Print(output, relocation.Findings);
        var vote = InterruptedVote.Of(opened: false, finished: false).Kind!.Value;
        var days = ReferenceParameters.Find(FollowUpDeadline.DaysParameter)!.On(VotingDay);
        var limit = FollowUpDeadline.Of(vote, VotingDay, days);
        output.WriteLine(
            $"   could not open: {vote}, by {limit.Latest} by KPU's reported {days.Value} days ({limit.Explanation.Citations[0].Confidence})"
        );
        Print(
            output,
            [limit.Finding(new LocalDate(2024, 12, 9), Village)!, FollowUpDeadline.Of(vote, VotingDay).Finding(VotingDay, Village)!]
        );
    }

    // Two polling stations lost their goods to vandals: a leg without an escort is named beforehand, and what is lost has to be ordered again. The marked
    // stock is for a repeat vote, and not for that of a whole regency.
    private static void Destroyed(TextWriter output)
    {
        output.WriteLine("Goods destroyed by vandals (2)");
        var unescorted = Distribution(new LocalDateTime(2024, 11, 24, 12, 0), 2, new Escort());
        Print(output, unescorted.Findings(Place.Of(Village)).Where(f => f.Kind == ScheduleFindings.EscortOpen));
        var lost = Replacement.Of(880, 880, (DamageStage.Transit, 880, Fraction.Zero));
        Print(
            output,
            [ReorderDate.Of(new LocalDate(2024, 11, 26), 1, new LocalDate(2024, 11, 26)).Finding(lost, Village, Item.Ballot.Id)!]
        );
        output.WriteLine($"   stock covers a repeat vote at 2 stations of 429 voters: {RepeatVoteNeed.Of(858, 2).IsEnough}");
        Print(output, [RepeatVoteNeed.Of(1_225_871, 2_355).Finding(AreaCode.Parse("36.04"))!]);
    }

    // One road from the warehouse to one polling station.
    private static SupplySchedule Distribution(LocalDateTime ready, int hours, Escort? escort = null)
    {
        var (warehouse, station) = (Id<SupplyPoint>.Parse("gudang"), Id<SupplyPoint>.Parse("tps-1"));
        var network = SupplyNetwork
            .Create(
                [
                    new SupplyPoint(
                        warehouse,
                        SupplyPointKind.Warehouse,
                        new LocalText("Gudang KPU", "KPU warehouse"),
                        Village,
                        ready: ready
                    ),
                    new SupplyPoint(station, SupplyPointKind.Tps, LocalText.Same("TPS 1"), Village, boxes: 2),
                ],
                [
                    new Leg(
                        Id<Leg>.Parse("jalan"),
                        warehouse,
                        station,
                        TransportMode.Truck,
                        TravelTime.Of(Duration.FromHours(hours)),
                        escort: escort
                    ),
                ]
            )
            .Value;
        return SupplySchedule.ForDistribution(network, VotingDay);
    }

    private static StockPlace Station(int number) => StockPlace.OfTps(Village, number);

    private static Id<LedgerEntry> Entry(string id) => Id<LedgerEntry>.Parse(id);

    private static void Print(TextWriter output, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            output.WriteLine($"   {finding.Kind.Code} {finding.Severity}: {finding.Message.English}");
        }
    }
}
