using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Logistics.Tests;

public sealed class LedgerTests
{
    private static Id<LedgerEntry> Id(string id) => Id<LedgerEntry>.Parse(id);

    private static LedgerEntry Entry(
        string id,
        EntryKind kind,
        long? amount,
        string corrects = "",
        int tps = 1,
        Id<Contest> contest = default,
        StockPlace? counterpart = null,
        string item = "ballot"
    ) =>
        LedgerEntry.Of(
            Id(id),
            Expect.Tps(tps),
            Id<Item>.Parse(item),
            kind,
            amount,
            contest,
            counterpart,
            corrects: corrects.Length == 0 ? default : Id(corrects),
            location: DataLocation.In("buku-besar.csv", 7, "amount")
        );

    private static string Problems(params LedgerEntry[] entries) =>
        string.Join(' ', Ledger.Empty.Append(entries).Problems.Select(p => p.Kind.Code));

    [Fact]
    public void Appending_Keeps_What_Was_Recorded_And_Is_The_Same_At_Once_Or_In_Parts() =>
        Laws.Check(
            Generators.RightLedgers(),
            Gen.Choose(0, 40),
            (entries, cut) =>
            {
                var at = Math.Min(cut, entries.Length);
                var first = Ledger.Empty.Append(entries[..at]).Value;
                var whole = first.Append(entries[at..]).Value;
                Assert.True(entries.SequenceEqual(whole.Entries));
                Assert.True(entries[..at].SequenceEqual(first.Entries));
                Assert.True(entries.SequenceEqual(whole.Effective));
                Assert.Empty(Ledger.Empty.Entries);
            }
        );

    [Fact]
    public void The_Last_Correction_Counts_And_The_First_Entry_Stays()
    {
        var ledger = Ledger
            .Empty.Append(Entry("a", EntryKind.Used, 10), Entry("b", EntryKind.Used, 11, "a"), Entry("c", EntryKind.Used, 12, "b"))
            .Value;
        Assert.Equal(["a", "b", "c"], ledger.Entries.Select(e => e.Id.ToString()));
        Assert.Equal(["c"], ledger.Effective.Select(e => e.Id.ToString()));
        var longer = ledger.Append(Entry("d", EntryKind.Used, 13, "c")).Value;
        Assert.Equal(["d"], longer.Effective.Select(e => e.Id.ToString()));
        Assert.Equal(["c"], ledger.Effective.Select(e => e.Id.ToString()));
    }

    [Fact]
    public void Every_Bad_Entry_Is_A_Problem_And_Then_Nothing_Is_Recorded()
    {
        Assert.Equal("PLK-LOG-P001", Problems(Entry("a", EntryKind.Sent, 1), Entry("a", EntryKind.Sent, 1)));
        Assert.Equal("PLK-LOG-P002", Problems(Entry("a", EntryKind.Used, 1, "z")));
        Assert.Equal("PLK-LOG-P002", Problems(Entry("a", EntryKind.Used, 1, "a")));
        Assert.Equal("PLK-LOG-P002", Problems(Entry("a", EntryKind.Used, 1, "b"), Entry("b", EntryKind.Used, 1)));
        Assert.Equal("PLK-LOG-P003", Problems(Entry("a", EntryKind.Used, 1), Entry("b", EntryKind.Unused, 1, "a")));
        Assert.Equal("PLK-LOG-P003", Problems(Entry("a", EntryKind.Used, 1), Entry("b", EntryKind.Used, 1, "a", tps: 2)));
        Assert.Equal("PLK-LOG-P003", Problems(Entry("a", EntryKind.Used, 1), Entry("b", EntryKind.Used, 1, "a", item: "ink")));
        Assert.Equal(
            "PLK-LOG-P003",
            Problems(Entry("a", EntryKind.Used, 1), Entry("b", EntryKind.Used, 1, "a", contest: Generators.Pilgub))
        );
        Assert.Equal(
            "PLK-LOG-P003",
            Problems(Entry("a", EntryKind.Sent, 1), Entry("b", EntryKind.Sent, 1, "a", counterpart: Expect.Tps(2)))
        );
        Assert.Equal(
            "PLK-LOG-P004",
            Problems(Entry("a", EntryKind.Used, 1), Entry("b", EntryKind.Used, 1, "a"), Entry("c", EntryKind.Used, 1, "a"))
        );
        Assert.Equal("PLK-LOG-P005", Problems(Entry("a", EntryKind.Used, 1), Entry("b", EntryKind.Used, 1)));
        Assert.Equal(
            "PLK-LOG-P005 PLK-LOG-P001",
            Problems(Entry("a", EntryKind.Used, 1), Entry("b", EntryKind.Used, 1), Entry("b", EntryKind.Sent, 1))
        );
        var problem = Ledger.Empty.Append(Entry("a", EntryKind.Used, 1, "z")).Problems.Single();
        Assert.Equal("buku-besar.csv:7:amount", problem.Location.ToString());
        Assert.Contains("z", problem.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Second_Batch_Sees_What_The_First_Recorded()
    {
        var ledger = Ledger.Empty.Append(Entry("a", EntryKind.Used, 1), Entry("b", EntryKind.Used, 2, "a")).Value;
        Assert.Equal("PLK-LOG-P001", ledger.Append(Entry("a", EntryKind.Sent, 1)).Problems.Single().Kind.Code.ToString());
        Assert.Equal("PLK-LOG-P004", ledger.Append(Entry("c", EntryKind.Used, 1, "a")).Problems.Single().Kind.Code.ToString());
        Assert.Equal("PLK-LOG-P005", ledger.Append(Entry("c", EntryKind.Used, 1)).Problems.Single().Kind.Code.ToString());
    }

    [Theory]
    [InlineData(EntryKind.Ordered, false)]
    [InlineData(EntryKind.InTransit, true)]
    [InlineData(EntryKind.Received, false)]
    [InlineData(EntryKind.Damaged, false)]
    [InlineData(EntryKind.Sent, false)]
    [InlineData(EntryKind.Remaining, true)]
    [InlineData(EntryKind.Used, true)]
    [InlineData(EntryKind.Unused, true)]
    [InlineData(EntryKind.Returned, false)]
    [InlineData(EntryKind.TakenBack, false)]
    [InlineData(EntryKind.Destroyed, false)]
    [InlineData(EntryKind.Voters, true)]
    [InlineData(EntryKind.Valid, true)]
    [InlineData(EntryKind.Invalid, true)]
    public void Movements_Add_Up_And_Counts_Stand_Once(EntryKind kind, bool isCount)
    {
        Assert.Equal(isCount, Entry("a", kind, 1).IsCount);
        Assert.Equal(isCount, Problems(Entry("a", kind, 1), Entry("b", kind, 1)).Length > 0);
    }

    [Fact]
    public void An_Entry_Is_Created_Valid()
    {
        Assert.Throws<ArgumentException>(() => LedgerEntry.Of(default, Expect.Tps(1), Item.Ballot.Id, EntryKind.Used, 1));
        Assert.Throws<ArgumentException>(() => LedgerEntry.Of(Id("a"), Expect.Tps(1), default, EntryKind.Used, 1));
        Assert.Throws<ArgumentException>(() => Entry("a", EntryKind.Used, -1));
        Assert.Throws<ArgumentException>(() => Entry("a", EntryKind.Sent, 1, counterpart: Expect.Tps(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Entry("a", (EntryKind)99, 1));
        Assert.Equal(Unit.Voters, Entry("a", EntryKind.Voters, 1).Amount.Unit);
        Assert.Equal(Unit.Ballots, Entry("a", EntryKind.Used, 1).Amount.Unit);
        Assert.Equal(Unit.Items, Entry("a", EntryKind.Used, 1, item: "genset").Amount.Unit);
        Laws.Check(Generators.LedgerEntries(), e => Assert.StartsWith($"{e.Id}: {e.Place}", e.ToString(), StringComparison.Ordinal));
    }
}

public sealed class LedgerReconciliationTests
{
    private static readonly StockPlace Kpu = StockPlace.Parse("kpu-36.02");
    private static readonly StockPlace Ppk = StockPlace.Parse("ppk-36.02.01");

    private static LedgerReconciliation Of(IEnumerable<LedgerEntry> entries) => LedgerReconciliation.Of(Ledger.Empty.Append(entries).Value);

    private static LedgerEntry With(LedgerEntry e, long? amount) =>
        LedgerEntry.Of(e.Id, e.Place, e.Item, e.Kind, amount, e.Contest, e.Counterpart, e.Date);

    private static LedgerReconciliation Lines(params (StockPlace Place, EntryKind Kind, long? Amount, StockPlace? Counterpart)[] lines) =>
        Of(
            lines.Select(
                (l, i) => LedgerEntry.Of(Id<LedgerEntry>.Parse($"e-{i}"), l.Place, Item.Ballot.Id, l.Kind, l.Amount, default, l.Counterpart)
            )
        );

    private static string Shown(LedgerReconciliation found) =>
        string.Join(' ', found.Balances.Select(b => $"{b.Kind}:{(b.Difference.IsUnknown ? "?" : b.Difference.ToString())}"));

    [Fact]
    public void A_Right_Ledger_Is_Silent_And_All_Of_It_Is_Covered() =>
        Laws.Check(
            Generators.RightLedgers(),
            entries =>
            {
                var found = Of(entries);
                Assert.Empty(found.Findings);
                Assert.Empty(found.Uncovered);
                Assert.Empty(found.Open);
                Assert.All(found.Balances, b => Assert.True(b.Closes));
                Expect.Recomputes(found.Explanation);
                Assert.Equal(Expect.Number(found.Balances.Length), found.Explanation.Value);
                Assert.All(found.Balances, b => Expect.Recomputes(b.Explanation));
            }
        );

    [Fact]
    public void Any_Single_Change_To_A_Covered_Number_Is_Found_And_One_To_Another_Is_Not() =>
        Laws.Check(
            Generators.RightLedgers(),
            Gen.Choose(0, 1_000),
            Gen.Elements(-7, -1, 1, 10, 2_000),
            (entries, at, change) =>
            {
                var e = entries[at % entries.Length];
                var old = (long)e.Amount.Value.Number.Numerator;
                if (old + change < 0)
                {
                    return;
                }

                var found = Of(entries.Replace(e, With(e, old + change)));
                Assert.NotEmpty(found.Imbalances);
                Assert.All(found.Imbalances, b => Assert.Equal(Math.Abs(change), Math.Abs((long)b.Difference.Number.Numerator)));
                Assert.Equal(found.Imbalances.Count(), found.Findings.Length);
                Assert.All(found.Findings, f => Assert.Equal("PLK-LOG-F010", f.Kind.Code.ToString()));
            }
        );

    // Whatever is recorded: a number that is listed as uncovered can change without anything being found, any other cannot.
    [Fact]
    public void What_No_Balance_Covers_Is_Listed_And_Only_That() =>
        Laws.Check(
            Generators.RightLedgers(),
            Gen.Choose(0, int.MaxValue - 1),
            Gen.Choose(0, 1_000),
            (entries, mask, at) =>
            {
                ImmutableArray<LedgerEntry> some = [.. entries.Where((_, i) => (mask & (1 << (i % 30))) != 0)];
                if (some.IsEmpty)
                {
                    return;
                }

                var before = Of(some);
                var e = some[at % some.Length];
                var after = Of(some.Replace(e, With(e, (long)e.Amount.Value.Number.Numerator + 1)));
                var isCovered = !before.Uncovered.Contains(e);
                Assert.Equal(isCovered, Shown(before) != Shown(after));
                Assert.Equal(before.Uncovered.Length, after.Uncovered.Length);
            }
        );

    [Fact]
    public void An_Unknown_Number_Leaves_Its_Balances_Open() =>
        Laws.Check(
            Generators.RightLedgers(),
            Gen.Choose(0, 1_000),
            (entries, at) =>
            {
                var e = entries[at % entries.Length];
                var found = Of(entries.Replace(e, With(e, null)));
                Assert.NotEmpty(found.Open);
                Assert.Empty(found.Imbalances);
                Assert.All(found.Findings, f => Assert.Equal(("PLK-LOG-F011", Severity.Note), (f.Kind.Code.ToString(), f.Severity)));
                Assert.Equal(found.Open.Length, found.Findings.Length);
                Assert.Equal(Expect.Number(found.Balances.Length - found.Open.Length), found.Explanation.Value);
            }
        );

    [Fact]
    public void Order_Of_Recording_Does_Not_Matter() =>
        Laws.Check(
            Generators.RightLedgers(),
            Gen.Choose(0, 1_000),
            (entries, at) =>
            {
                var e = entries[at % entries.Length];
                var changed = entries.Replace(e, With(e, (long)e.Amount.Value.Number.Numerator + 3));
                Assert.Equal(Shown(Of(changed)), Shown(Of(changed.Reverse())));
            }
        );

    [Fact]
    public void An_Imbalance_Names_Place_Item_Contest_And_Amount()
    {
        var finding = Of([
            LedgerEntry.Of(Id<LedgerEntry>.Parse("a"), Expect.Tps(3), Item.Ballot.Id, EntryKind.Received, 440, Generators.Pilbup),
            LedgerEntry.Of(Id<LedgerEntry>.Parse("b"), Expect.Tps(3), Item.Ballot.Id, EntryKind.Used, 300, Generators.Pilbup),
            LedgerEntry.Of(Id<LedgerEntry>.Parse("c"), Expect.Tps(3), Item.Ballot.Id, EntryKind.Unused, 138, Generators.Pilbup),
        ])
            .Findings.Single();
        Assert.Equal(Place.Of(Expect.Village), finding.Place);
        Assert.Equal(
            "tps-36.02.01.2001-003 ballots pilbup 440 438 -2",
            string.Join(' ', ((string[])["place", "item", "contest", "in", "out", "difference"]).Select(n => Expect.Argument(finding, n)))
        );
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("PLK-LOG-010", finding.Rule.ToString());
    }

    [Fact]
    public void Each_Balance_Is_Made_Of_Its_Numbers()
    {
        Assert.Equal(
            "Order:0",
            Shown(
                Lines(
                    (Kpu, EntryKind.Ordered, 10, null),
                    (Kpu, EntryKind.Received, 7, StockPlace.Penyedia),
                    (Kpu, EntryKind.InTransit, 3, null)
                )
            )
        );
        Assert.Equal(
            "Order:-3",
            Shown(Lines((Kpu, EntryKind.Ordered, 10, null), (Kpu, EntryKind.Received, 7, null), (Kpu, EntryKind.InTransit, 3, Ppk)))
        );
        Assert.Equal("", Shown(Lines((Kpu, EntryKind.Ordered, 10, null), (Kpu, EntryKind.Received, 7, StockPlace.Parse("kpu-36")))));
        Assert.Equal(
            "Stock:0",
            Shown(
                Lines(
                    (Kpu, EntryKind.Received, 100, null),
                    (Kpu, EntryKind.TakenBack, 20, null),
                    (Kpu, EntryKind.Damaged, 1, null),
                    (Kpu, EntryKind.Sent, 2, null),
                    (Kpu, EntryKind.Used, 4, null),
                    (Kpu, EntryKind.Returned, 8, null),
                    (Kpu, EntryKind.Destroyed, 16, null),
                    (Kpu, EntryKind.Remaining, 89, null)
                )
            )
        );
        Assert.Equal(
            "Shipment:0",
            Shown(Lines((Kpu, EntryKind.Sent, 9, Ppk), (Ppk, EntryKind.Received, 6, Kpu), (Kpu, EntryKind.InTransit, 3, Ppk)))
        );
        Assert.Equal("Shipment:-9", Shown(Lines((Kpu, EntryKind.Sent, 9, Ppk), (Kpu, EntryKind.InTransit, 0, Ppk))));
        Assert.Equal("", Shown(Lines((Kpu, EntryKind.Sent, 9, Ppk), (Ppk, EntryKind.Received, 6, null))));
        Assert.Equal("", Shown(Lines((Kpu, EntryKind.Sent, 9, Ppk), (Ppk, EntryKind.TakenBack, 6, Kpu))));
        Assert.Equal("ReturnShipment:-1", Shown(Lines((Ppk, EntryKind.Returned, 9, Kpu), (Kpu, EntryKind.TakenBack, 8, Ppk))));
        Assert.Equal(
            "Use:0",
            Shown(
                Lines(
                    (Kpu, EntryKind.Received, 9, null),
                    (Kpu, EntryKind.Used, 5, null),
                    (Kpu, EntryKind.Unused, 3, null),
                    (Kpu, EntryKind.Damaged, 1, null)
                )
            )
        );
        Assert.Equal("Voters:-2", Shown(Lines((Kpu, EntryKind.Voters, 5, null), (Kpu, EntryKind.Used, 3, null))));
        Assert.Equal(
            "Validity:0",
            Shown(Lines((Kpu, EntryKind.Used, 5, null), (Kpu, EntryKind.Valid, 4, null), (Kpu, EntryKind.Invalid, 1, null)))
        );
        Assert.Equal(
            "Return:0",
            Shown(
                Lines(
                    (Expect.Tps(1), EntryKind.Received, 5, null),
                    (Expect.Tps(1), EntryKind.Returned, 4, null),
                    (Expect.Tps(1), EntryKind.Destroyed, 1, null)
                )
            )
        );
        Assert.Equal("", Shown(Lines((Kpu, EntryKind.Received, 5, null), (Kpu, EntryKind.Returned, 4, null))));
    }

    [Fact]
    public void Balances_Stand_In_Order_Of_Place_Item_Contest_And_Kind()
    {
        var id = 0;
        LedgerEntry Line(int tps, string item, Id<Contest> contest, EntryKind kind) =>
            LedgerEntry.Of(Id<LedgerEntry>.Parse($"e-{id++}"), Expect.Tps(tps), Id<Item>.Parse(item), kind, 1, contest);
        LedgerEntry[] Used(int tps, string item, Id<Contest> contest) =>
            [Line(tps, item, contest, EntryKind.Voters), Line(tps, item, contest, EntryKind.Used)];
        var found = Of([
            .. Used(2, "ballot", Generators.Pilbup),
            .. Used(1, "envelope", Generators.Pilbup),
            .. Used(1, "ballot", Generators.Pilgub),
            .. Used(1, "ballot", Generators.Pilbup),
            Line(1, "ballot", Generators.Pilbup, EntryKind.Invalid),
            Line(1, "ballot", Generators.Pilbup, EntryKind.Valid),
            Line(1, "ballot", Generators.Pilbup, EntryKind.Unused),
            Line(1, "ballot", Generators.Pilbup, EntryKind.Received),
        ]);
        Assert.Equal(
            [
                "1 ballot pilbup Use",
                "1 ballot pilbup Voters",
                "1 ballot pilbup Validity",
                "1 ballot pilgub-36 Voters",
                "1 envelope pilbup Voters",
                "2 ballot pilbup Voters",
            ],
            found.Balances.Select(b => $"{b.Place.Number} {b.Item} {b.Contest} {b.Kind}")
        );
        Assert.Equal("Use tps-36.02.01.2001-001 ballot: 1", found.Balances[0].ToString());
        // Five of six are closed: what was used and not used is one more than what was received, and valid and invalid one more than what was used.
        Assert.Equal(Expect.Number(4), found.Explanation.Value);
        Expect.Recomputes(found.Explanation);
    }

    [Fact]
    public void What_Is_Under_Way_To_A_Place_Is_Not_What_Comes_Back_From_There()
    {
        var found = Lines(
            (Kpu, EntryKind.Returned, 10, Ppk),
            (Ppk, EntryKind.TakenBack, 8, Kpu),
            (Kpu, EntryKind.InTransit, 2, Ppk),
            (Kpu, EntryKind.Sent, 7, Ppk),
            (Ppk, EntryKind.Received, 5, Kpu)
        );
        Assert.Equal("Shipment:0 ReturnShipment:-2", Shown(found));
    }

    [Fact]
    public void Notes_And_Shipments_Stand_In_Order_Of_Their_Places()
    {
        var other = StockPlace.Parse("ppk-36.02.02");
        var found = Lines(
            (Kpu, EntryKind.Sent, 7, other),
            (Kpu, EntryKind.Sent, 7, Ppk),
            (Ppk, EntryKind.Received, 5, Kpu),
            (other, EntryKind.Received, 6, Kpu),
            (other, EntryKind.Ordered, 1, null),
            (Ppk, EntryKind.Ordered, 1, null)
        );
        Assert.Equal("Shipment:-2 Shipment:-1", Shown(found));
        Assert.Equal(
            ["ppk-36.02.01", "ppk-36.02.02"],
            found.Findings.Where(f => f.Kind == LogisticsFindings.NotCovered).Select(f => Expect.Argument(f, "place"))
        );
    }

    [Fact]
    public void What_Is_Used_Up_Need_Not_Come_Back()
    {
        LedgerEntry[] ink =
        [
            LedgerEntry.Of(Id<LedgerEntry>.Parse("a"), Expect.Tps(1), Item.Ink.Id, EntryKind.Received, 2),
            LedgerEntry.Of(Id<LedgerEntry>.Parse("b"), Expect.Tps(1), Item.Ink.Id, EntryKind.Returned, 1),
        ];
        var found = Of(ink);
        Assert.Empty(found.Balances);
        Assert.Equal(ink, found.Uncovered);
        var note = found.Findings.Single();
        Assert.Equal(
            ("PLK-LOG-F012", "2", "a, b"),
            (note.Kind.Code.ToString(), Expect.Argument(note, "count"), Expect.Argument(note, "entries"))
        );
    }

    [Fact]
    public void A_Long_List_Of_Uncovered_Numbers_Is_Cut_In_The_Note_Only()
    {
        var found = Lines([.. Enumerable.Range(1, 7).Select(i => (Expect.Tps(1), EntryKind.Damaged, (long?)i, (StockPlace?)null))]);
        Assert.Equal(7, found.Uncovered.Length);
        Assert.Equal("e-0, e-1, e-2, e-3, e-4 +2", Expect.Argument(found.Findings.Single(), "entries"));
        Assert.Equal(
            "e-0, e-1, e-2, e-3, e-4",
            Expect.Argument(
                Lines([.. Enumerable.Range(1, 5).Select(i => (Expect.Tps(1), EntryKind.Damaged, (long?)i, (StockPlace?)null))])
                    .Findings.Single(),
                "entries"
            )
        );
    }

    [Fact]
    public void A_Correction_Closes_A_Balance_And_The_Old_Number_Counts_No_More()
    {
        var ledger = Ledger
            .Empty.Append(
                LedgerEntry.Of(Id<LedgerEntry>.Parse("a"), Kpu, Item.Ballot.Id, EntryKind.Received, 9),
                LedgerEntry.Of(Id<LedgerEntry>.Parse("b"), Kpu, Item.Ballot.Id, EntryKind.Remaining, 6)
            )
            .Value;
        Assert.Single(LedgerReconciliation.Of(ledger).Imbalances);
        var corrected = ledger
            .Append(
                LedgerEntry.Of(
                    Id<LedgerEntry>.Parse("c"),
                    Kpu,
                    Item.Ballot.Id,
                    EntryKind.Remaining,
                    9,
                    corrects: Id<LedgerEntry>.Parse("b")
                )
            )
            .Value;
        Assert.Empty(LedgerReconciliation.Of(corrected).Findings);
    }

    [Fact]
    public void A_Balance_Names_The_Slips_That_Would_Close_It()
    {
        var balance = LedgerBalance.Of(BalanceKind.Use, [9_156_350], [5_908_176, 3_246_947]);
        Assert.Equal(Expect.Number(-1_227), balance.Difference);
        Assert.False(balance.Closes);
        Assert.Equal(2, balance.Diagnose().Reconciliation.Parts.Length);
        Assert.NotEmpty(LedgerBalance.Of(BalanceKind.Shipment, [300], [200, 90]).Diagnose().Closing);
        Assert.Null(LedgerBalance.Of(BalanceKind.Use, [1], [1]).Finding());
        Assert.Null(LedgerBalance.Of(BalanceKind.Use, [null], [1]).Finding());
        Assert.Null(LedgerBalance.Of(BalanceKind.Use, [null], [1]).Closes);
        Assert.Throws<ArgumentException>(() => LedgerBalance.Of(BalanceKind.Use, [], [1]));
        Assert.Throws<ArgumentException>(() => LedgerBalance.Of(BalanceKind.Use, [1], []));
        Assert.Throws<ArgumentException>(() => LedgerBalance.Of(BalanceKind.Use, [-1], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => LedgerBalance.Of((BalanceKind)99, [1], [1]));
    }
}
