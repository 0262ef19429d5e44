using System.Globalization;
using System.Numerics;

namespace Pilkada;

/// <summary>Which single slips would close a sum that does not: one digit, two neighbouring digits exchanged, or one part too many.</summary>
/// <remarks>
/// It reports and never repairs: every figure stays as printed. Only whole numbers that are not negative have digits to look at; no digit is added or taken away
/// and none becomes a leading zero. Its explanation counts the slips that would close the sum; the count is checked by trying every such slip. Immutable and thread-safe.
/// </remarks>
/// <example>
/// Linmas of Kabupaten Tegal, 1,148 + 4,802 + 288 + 10 = 6,248, printed as 6,428: 180 are missing, and exchanging two digits of the total is the only slip that closes it.
/// <code>reconciliation.Diagnose().Closing.Single().Kind // SwappedDigits</code>
/// </example>
public sealed class Diagnosis : IExplained
{
    internal Diagnosis(Reconciliation reconciliation)
    {
        Reconciliation = reconciliation;
        Closing = reconciliation.Closes == false ? [.. Find(reconciliation)] : [];
        Repairs = [.. Closing, .. RepeatedLabels(reconciliation.Parts)];
    }

    /// <summary>Gets the sum that was looked at.</summary>
    public Reconciliation Reconciliation { get; }

    /// <summary>Gets the slips that would close the sum, parts in order and then the total; empty when it closes or something is unknown.</summary>
    public ImmutableArray<Repair> Closing { get; }

    /// <summary>Gets all hints: those of <see cref="Closing"/> and labels that stand twice, which no sum can show.</summary>
    public ImmutableArray<Repair> Repairs { get; }

    /// <summary>Gets a value indicating whether exactly one slip would close the sum; it need not be what happened.</summary>
    public bool IsUnique => Closing.Length == 1;

    /// <summary>Gets a value indicating whether several slips would close the sum, so that the figures alone cannot tell which.</summary>
    public bool IsAmbiguous => Closing.Length > 1;

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Certified(
            new LocalText("Kekeliruan tunggal yang akan menutup jumlah", "Single slips that would close the sum"),
            Reconciliation.Difference.IsUnknown ? Reconciliation.Difference : Quantity.Of(Closing.Length),
            Unit.Items,
            [.. Reconciliation.Parts, Reconciliation.Total],
            new EverySlip(),
            CoreRules.Slips.Id
        );

    /// <summary>Compares the parts with another statement of the same parts: whether the counts are the same but stand under other labels.</summary>
    /// <param name="parts">The parts as one source states them.</param>
    /// <param name="other">The parts as another source states them, in the same order of labels.</param>
    /// <remarks>A method, not a rule: it has no figure of its own, and what it finds are hints that PLK-COR-005 already says are never applied.</remarks>
    /// <returns>A hint where two counts are exchanged or all are shifted by the same number of labels; none where the counts agree or differ otherwise.</returns>
    /// <example>
    /// 10, 20, 30 and 40 against 10, 30, 20 and 40: the second and third are exchanged. Against 20, 30, 40 and 50: all are shifted by one label.
    /// </example>
    /// <exception cref="ArgumentException">The labels differ.</exception>
    public static ImmutableArray<Repair> CompareLabels(IEnumerable<Explanation> parts, IEnumerable<Explanation> other)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(other);
        Explanation[] left = [.. parts];
        Explanation[] right = [.. other];
        if (!left.Select(p => p.Label).SequenceEqual(right.Select(p => p.Label)))
        {
            throw new ArgumentException("Both statements have the same labels in the same order.", nameof(other));
        }

        if (left.Concat(right).Any(p => p.Value.IsUnknown))
        {
            return [];
        }

        int[] differing = [.. Enumerable.Range(0, left.Length).Where(i => !left[i].Value.Equals(right[i].Value))];
        if (differing is [var a, var b] && left[a].Value.Equals(right[b].Value) && left[b].Value.Equals(right[a].Value))
        {
            return
            [
                new Repair(
                    RepairKind.ExchangedLabels,
                    differing,
                    left[a].Value,
                    right[a].Value,
                    Text(
                        l =>
                            $"Angka {left[a].Label.In(l)} dan {left[b].Label.In(l)} tertukar antara kedua sumber. Ini hanya petunjuk; tidak ada angka yang diubah.",
                        l =>
                            $"The counts of {left[a].Label.In(l)} and {left[b].Label.In(l)} are exchanged between the two sources. A hint only; no figure is changed."
                    )
                ),
            ];
        }

        return differing.Length == 0 ? [] : [.. Shifts(left, right).Take(1)];
    }

    // A shift by k labels holds when every count that has a counterpart k labels on equals it; at least two have, and they are not all the same count.
    private static IEnumerable<Repair> Shifts(Explanation[] left, Explanation[] right) =>
        from size in Enumerable.Range(1, Math.Max(0, left.Length - 2))
        from shift in new[] { size, -size }
        let pairs = Enumerable.Range(0, left.Length).Where(i => i + shift >= 0 && i + shift < left.Length).ToArray()
        where pairs.All(i => left[i].Value.Equals(right[i + shift].Value)) && pairs.Select(i => left[i].Value).Distinct().Count() > 1
        select new Repair(
            RepairKind.ShiftedLabels,
            pairs,
            left[pairs[0]].Value,
            right[pairs[0]].Value,
            Text(
                l =>
                    $"Angka-angka bergeser {LocalFormat.Number((Fraction)size, l)} label antara kedua sumber. Ini hanya petunjuk; tidak ada angka yang diubah.",
                l =>
                    $"The counts are shifted by {LocalFormat.Number((Fraction)size, l)} label(s) between the two sources. A hint only; no figure is changed."
            )
        );

    private static IEnumerable<Repair> RepeatedLabels(ImmutableArray<Explanation> parts) =>
        from label in parts.Select((p, i) => (p.Label, Index: i)).GroupBy(p => p.Label, p => p.Index)
        where label.Count() > 1
        select new Repair(
            RepairKind.RepeatedLabel,
            label,
            parts[label.First()].Value,
            null,
            Text(
                l => $"Label {label.Key.In(l)} berdiri pada lebih dari satu bagian; salah satunya mungkin kelas lain.",
                l => $"The label {label.Key.In(l)} stands over more than one part; one of them may be another class."
            )
        );

    private static IEnumerable<Repair> Find(Reconciliation sum)
    {
        var difference = sum.Difference.Number;
        for (var i = 0; i < sum.Parts.Length; i++)
        {
            var part = sum.Parts[i];
            if (OfDigits(part, [i], part.Value.Number - difference) is { } digits)
            {
                yield return digits;
            }

            if (part.Value.Number == difference)
            {
                yield return Extra(sum, i);
            }
        }

        if (OfDigits(sum.Total, [], sum.Total.Value.Number + difference) is { } total)
        {
            yield return total;
        }
    }

    private static Repair? OfDigits(Explanation figure, int[] parts, Fraction wanted)
    {
        if (Slip(figure.Value.Number, wanted) is not { } kind)
        {
            return null;
        }

        var fitting = Quantity.Of(wanted);
        var (how, bagaimana) =
            kind == RepairKind.OneDigit
                ? ("one digit differs", "satu angka berbeda")
                : ("two neighbouring digits exchanged", "dua angka bersebelahan tertukar");
        return new Repair(
            kind,
            parts,
            figure.Value,
            fitting,
            Text(
                l =>
                    $"Bila {figure.Label.In(l)} adalah {fitting.Format(l)} dan bukan {figure.Value.Format(l)} ({bagaimana}), jumlahnya cocok. Ini hanya petunjuk; tidak ada angka yang diubah.",
                l =>
                    $"If {figure.Label.In(l)} were {fitting.Format(l)} and not {figure.Value.Format(l)} ({how}), the sum would close. A hint only; no figure is changed."
            )
        );
    }

    private static Repair Extra(Reconciliation sum, int index)
    {
        var part = sum.Parts[index];
        var twin = sum.Parts.Where((_, i) => i != index).FirstOrDefault(p => p.Value.Equals(part.Value));
        return new Repair(
            RepairKind.ExtraPart,
            [index],
            part.Value,
            null,
            Text(
                l =>
                    $"Tanpa {part.Label.In(l)} ({part.Value.Format(l)}) jumlahnya cocok; mungkin bagian itu tidak termasuk dalam total{(twin is null ? string.Empty : $" atau angka {twin.Label.In(l)} tercetak dua kali")}. Ini hanya petunjuk; tidak ada angka yang diubah.",
                l =>
                    $"Without {part.Label.In(l)} ({part.Value.Format(l)}) the sum would close; the total may not hold that part{(twin is null ? string.Empty : $", or the count of {twin.Label.In(l)} is printed twice")}. A hint only; no figure is changed."
            )
        );
    }

    private static LocalText Text(Func<Language, string> indonesian, Func<Language, string> english) =>
        new(indonesian(Language.Indonesian), english(Language.English));

    internal static RepairKind? Slip(Fraction printed, Fraction wanted)
    {
        if (!printed.IsInteger || !wanted.IsInteger || printed.Sign < 0 || wanted.Sign < 0)
        {
            return null;
        }

        var (a, b) = (Digits(printed.Numerator), Digits(wanted.Numerator));
        if (a.Length != b.Length)
        {
            return null;
        }

        int[] differing = [.. Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).Take(3)];
        return differing switch
        {
            [_] => RepairKind.OneDigit,
            [var i, var j] when j == i + 1 && a[i] == b[j] && a[j] == b[i] => RepairKind.SwappedDigits,
            _ => null,
        };
    }

    private static string Digits(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);

    // Tries every slip on the operands, of which the last is the total, and counts those that close the sum.
    private sealed class EverySlip : ICertificate
    {
        public LocalText Statement { get; } =
            new(
                "Setiap perubahan satu angka, setiap pertukaran dua angka bersebelahan, dan setiap penghilangan satu bagian telah dicoba.",
                "Every change of one digit, every exchange of two neighbouring digits and every omission of one part has been tried."
            );

        public bool Verify(Quantity value, ImmutableArray<Explanation> operands)
        {
            var printed = operands.Select(o => o.Value.Number).ToArray();
            if (Misses(printed).Sign == 0)
            {
                return value.Equals(Quantity.Of(0));
            }

            var closing = 0;
            for (var i = 0; i < printed.Length; i++)
            {
                IEnumerable<Fraction> others = Others(printed[i]);
                if (i < printed.Length - 1)
                {
                    others = others.Append(Fraction.Zero);
                }

                closing += others.Count(other => Misses([.. printed[..i], other, .. printed[(i + 1)..]]).Sign == 0);
            }

            return value.Equals(Quantity.Of(closing));
        }

        private static Fraction Misses(Fraction[] figures) => figures[..^1].Aggregate(Fraction.Zero, (sum, f) => sum + f) - figures[^1];

        private static IEnumerable<Fraction> Others(Fraction printed)
        {
            if (!printed.IsInteger || printed.Sign < 0)
            {
                return [];
            }

            var digits = Digits(printed.Numerator);
            var one = Enumerable
                .Range(0, digits.Length)
                .SelectMany(i => "0123456789".Where(d => d != digits[i]).Select(d => $"{digits[..i]}{d}{digits[(i + 1)..]}"));
            var two = Enumerable
                .Range(0, digits.Length - 1)
                .Where(i => digits[i] != digits[i + 1])
                .Select(i => $"{digits[..i]}{digits[i + 1]}{digits[i]}{digits[(i + 2)..]}");
            return one.Concat(two)
                .Where(t => t.Length == 1 || t[0] != '0')
                .Select(t => Fraction.FromInteger(BigInteger.Parse(t, CultureInfo.InvariantCulture)));
        }
    }
}
