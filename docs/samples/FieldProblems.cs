using NodaTime;
using Pilkada;
using Pilkada.Logistics;

namespace Samples;

// Problems of 27 November 2024 as Bawaslu and KPU counted them, each in small and made up, and what finds it.
internal static class FieldProblems
{
    private static readonly Id<Contest> Governor = Id<Contest>.Parse("pilgub-36");
    private static readonly AreaCode Village = AreaCode.Parse("36.02.01.2001");

    public static void Run(TextWriter output)
    {
        WrongCount(output);
        Swapped(output);
        BallotsAndVoters(output);
        Flood(output);
        SpareStock(output);
    }

    // 12,696 polling stations had a wrong count of materials.
    private static void WrongCount(TextWriter output)
    {
        output.WriteLine("1. Wrong count at a polling station");
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

    // 1,073 polling stations received the ballots of another one or of another contest.
    private static void Swapped(TextWriter output)
    {
        output.WriteLine("3. Ballots swapped between polling stations");
        KitLabel[] manifest = [new(Governor, Station(1)), new(Governor, Station(2)), new(Governor, Station(3))];
        PackedKit[] packed = [new(manifest[1], manifest[0]), new(manifest[0], manifest[1]), new(manifest[2], manifest[2])];
        Print(output, KitMatch.Of(manifest, packed).Findings);
    }

    // 273 polling stations had more or fewer ballots than voters.
    private static void BallotsAndVoters(TextWriter output)
    {
        output.WriteLine("5. Ballots and voters do not match");
        var ledger = Ledger
            .Empty.Append(
                LedgerEntry.Of(Entry("voters"), Station(1), Item.Ballot.Id, EntryKind.Voters, 301, Governor),
                LedgerEntry.Of(Entry("used"), Station(1), Item.Ballot.Id, EntryKind.Used, 303, Governor)
            )
            .Value;
        Print(output, LedgerReconciliation.Of(ledger).Findings);
    }

    // 119 polling stations could not vote because of floods and landslides.
    private static void Flood(TextWriter output)
    {
        output.WriteLine("7. Floods and landslides");
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
        var votingDay = new LocalDate(2024, 11, 27);
        var vote = InterruptedVote.Of(opened: false, finished: false).Kind!.Value;
        var limit = FollowUpDeadline.Of(vote, votingDay, days: 10);
        output.WriteLine($"   could not open: {vote}, by {limit.Latest} if the reported 10 days hold");
        Print(output, [FollowUpDeadline.Of(vote, votingDay).Finding(votingDay.PlusDays(4), Village)!]);
    }

    // Two polling stations lost their goods to vandals; the marked stock is for a repeat vote, and not for a whole regency.
    private static void SpareStock(TextWriter output)
    {
        output.WriteLine("8. Goods destroyed before the vote");
        var lost = Replacement.Of(880, 880, (DamageStage.Transit, 880, Fraction.Zero));
        Print(
            output,
            [ReorderDate.Of(new LocalDate(2024, 11, 26), 1, new LocalDate(2024, 11, 26)).Finding(lost, Village, Item.Ballot.Id)!]
        );
        output.WriteLine($"   stock covers a repeat vote at 2 stations of 429 voters: {RepeatVoteNeed.Of(858, 2).IsEnough}");
        Print(output, [RepeatVoteNeed.Of(1_225_871, 2_355).Finding(AreaCode.Parse("36.04"))!]);
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
