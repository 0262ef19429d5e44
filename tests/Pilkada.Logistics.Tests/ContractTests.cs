using NodaTime;
using static Pilkada.Logistics.Tests.Supply;

namespace Pilkada.Logistics.Tests;

/// <summary>Ids that files and scripts rely on, and what misuse is told.</summary>
public sealed class ContractTests
{
    [Fact]
    public void Items_Keep_Their_Ids() =>
        Assert.Equal(
            "ballot-box ballot ink booth paper-seal cable-tie marking-tool envelope badge rubber-band glue plastic-bag pen padlock marker form plano-form "
                + "box-sticker string blind-aid dpt-copy dptb-copy pair-list identity-label result-box recap-box",
            string.Join(' ', Item.All)
        );

    [Fact]
    public void Ballots_Are_Counted_As_Ballots_And_All_Else_As_Items()
    {
        Assert.All(Item.All, i => Assert.Equal(i == Item.Ballot ? Unit.Ballots : Unit.Items, i.Unit));
        Assert.True(Item.Ballot.Equals(Item.Find(Item.Ballot.Id)));
        Assert.False(Item.Ballot.Equals(Item.BallotBox));
        Assert.False(Item.Ballot.Equals(null));
    }

    [Fact]
    public void Grounds_Keep_Their_Ids() =>
        Assert.Equal(
            "psl-riot psl-security psl-natural-disaster psl-other-disaster psl-other pss-riot pss-security pss-natural-disaster pss-other psu-security "
                + "psu-natural-disaster psu-opened psu-marked-ballots psu-spoiled-ballots psu-voted-twice psu-unregistered pssu-closed pssu-dark pssu-inaudible "
                + "pssu-illegible pssu-unseen pssu-wrong-place pssu-inconsistent pssu-riot pssu-mismatch",
            string.Join(' ', FollowUpGrounds.All)
        );

    [Fact]
    public void An_Input_That_Says_Nothing_Is_Refused_Or_Computed() => Assert.All(LogisticsRules.All, r => r.Accept(new Nothing()));

    [Fact]
    public void What_Has_No_Id_Is_Refused()
    {
        Assert.Equal(
            "id",
            Assert.Throws<ArgumentException>(() => new Fleet(default, LocalText.Same("f"), TransportMode.Truck, 1, 1)).ParamName
        );
        Assert.Equal(
            "id",
            Assert
                .Throws<ArgumentException>(() => new SupplyPoint(default, SupplyPointKind.Ppk, LocalText.Same("p"), Expect.Village))
                .ParamName
        );
        Assert.Equal("id", Assert.Throws<ArgumentException>(() => Entry(default, Item.Ballot.Id)).ParamName);
        Assert.Equal("item", Assert.Throws<ArgumentException>(() => Entry(Id<LedgerEntry>.Parse("a"), default)).ParamName);
        Assert.Equal(Pilkada.Logistics.Fleet.MostVehicles, Fleet("f", 10_000, 1).Vehicles);
        LedgerEntry Entry(Id<LedgerEntry> id, Id<Item> item) => LedgerEntry.Of(id, Expect.Tps(1), item, EntryKind.Received, 1);
    }

    [Fact]
    public void What_Is_Null_Is_Named()
    {
        var label = new KitLabel(Generators.Pilgub, Expect.Tps(1));
        var rules = new RelocationRules();
        var counts = PlaceCounts.Of(1, 1);
        void Named(string name, Func<object> make) => Assert.Equal(name, Assert.Throws<ArgumentNullException>(make).ParamName);
        Named("station", () => UploadPlan.Of(null!));
        Named("stations", () => Connectivity.Of(null!));
        Named("counts", () => EquipmentNeed.Of(null!, [(NormBasis.PerTps, 1L)]));
        Named("norms", () => EquipmentNeed.Of(counts, (IEnumerable<(NormBasis, long?)>)null!));
        Named("facts", () => FollowUpGrounds.Of(FollowUpKind.Psu, null!));
        Named("series", () => new SealRange(null!, 1, 2));
        Named("other", () => new SealRange("A", 1, 2).Overlaps(null!));
        Named("label", () => new PackedKit(null!, label));
        Named("slot", () => new PackedKit(label, null!));
        Named("manifest", () => KitMatch.Of(null!, []));
        Named("packed", () => KitMatch.Of([], null!));
        Named("entries", () => Ledger.Empty.Append(null!));
        Named("entries", () => Ledger.Empty.Append((LedgerEntry)null!));
        Named("ledger", () => LedgerReconciliation.Of(null!));
        Named("left", () => LedgerBalance.Of(BalanceKind.Use, null!, [1]));
        Named("right", () => LedgerBalance.Of(BalanceKind.Use, [1], null!));
        Named("hazard", () => new ExposedStation(Expect.Tps(1), null!));
        Named("station", () => rules.Allow(null!, null!, 1));
        Named("site", () => rules.Allow(new ExposedStation(Expect.Tps(1), LocalText.Same("x")), null!, 1));
        Named("stations", () => Relocation.Of(null!, [], [], rules));
        Named("sites", () => Relocation.Of([], null!, [], rules));
        Named("distances", () => Relocation.Of([], [], null!, rules));
        Named("rules", () => Relocation.Of([], [], [], null!));
        Named("sites", () => Relocation.Pairs(1, null!));
        Named("ballots", () => RepeatVoteNeed.Of(null!));
        Named("required", () => Replacement.Of(null!, Expect.Leaf(1)));
        Named("received", () => Replacement.Of(Expect.Leaf(1), null!));
        Named("list", () => StationQuantities.Of(null!, []));
        Named("times", () => OperatingWindow.Departures(null!));
        Named("windows", () => OperatingWindow.Between(null!));
        Named("name", () => new Fleet(Id<Fleet>.Parse("f"), null!, TransportMode.Truck, 1, 1));
        Named("name", () => new SupplyPoint(Id<SupplyPoint>.Parse("p"), SupplyPointKind.Ppk, null!, Expect.Village));
        Named(
            "travel",
            () => new Leg(Id<Leg>.Parse("l"), Id<SupplyPoint>.Parse("p"), Id<SupplyPoint>.Parse("q"), TransportMode.Truck, null!)
        );
        Named("schedule", () => LatenessRisk.Of(null!));
        Named("legs", () => ArrivalChance.Of(null!, Duration.Zero));
    }

    private sealed class Nothing : IRuleVisitor<bool>
    {
        public bool Visit<TInput, TOutput>(Rule<TInput, TOutput> rule)
            where TInput : notnull
            where TOutput : IExplained
        {
            try
            {
                Expect.Recomputes(rule.Apply(default!).Explanation);
                return true;
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }
}
