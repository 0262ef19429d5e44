using Pilkada.Logistics;
using Pilkada.Serialization;

namespace Pilkada.Tool;

// What `logistics reconcile --format json` writes: the balances of the ledger, the entries that none covers, the kits, and the findings of both.
internal sealed record ReconcileDto(
    int SchemaVersion,
    IReadOnlyList<BalanceDto> Balances,
    IReadOnlyList<string> Uncovered,
    IReadOnlyList<ExchangeDto> Exchanges,
    IReadOnlyList<FindingDto> Findings
)
{
    public static ReconcileDto Of(LedgerReconciliation? ledger, KitMatch? kits, IEnumerable<Finding> findings) =>
        new(
            PilkadaJson.SchemaVersion,
            [.. (ledger?.Balances ?? []).Select(BalanceDto.Of)],
            [.. (ledger?.Uncovered ?? []).Select(e => e.Id.ToString())],
            [.. (kits?.Exchanges ?? []).Select(e => new ExchangeDto(e.First.Slot.ToString(), e.Second.Slot.ToString()))],
            [.. findings.Select(FindingDto.Of)]
        );
}

internal sealed record BalanceDto(
    string Kind,
    string Place,
    string Item,
    ValueDto Difference,
    bool? Closes = null,
    string? Counterpart = null,
    string? Contest = null
)
{
    public static BalanceDto Of(LedgerBalance balance) =>
        new(
            System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(balance.Kind.ToString()),
            balance.Place.ToString(),
            balance.Item.ToString(),
            ValueDto.Of(balance.Difference),
            balance.Closes,
            balance.Counterpart?.ToString(),
            balance.Contest.IsEmpty ? null : balance.Contest.ToString()
        );
}

internal sealed record ExchangeDto(string First, string Second);
