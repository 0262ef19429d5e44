namespace Pilkada.Personnel;

// Shows an end of the range of strengths by two forward calculations. Operands: the deployment, the share.
internal sealed class EndOfRangeCertificate(Rounding rounding, bool isSmallest) : ICertificate
{
    public LocalText Statement { get; } =
        isSmallest
            ? new LocalText(
                "Bagian dari kekuatan ini dibulatkan menjadi jumlah yang dikerahkan; untuk kekuatan yang kurang satu tidak demikian.",
                "The share of this strength rounds to the number deployed; that of one officer fewer does not."
            )
            : new LocalText(
                "Bagian dari kekuatan ini dibulatkan menjadi jumlah yang dikerahkan; untuk kekuatan yang lebih satu tidak demikian.",
                "The share of this strength rounds to the number deployed; that of one officer more does not."
            );

    public bool Verify(Quantity value, ImmutableArray<Explanation> operands)
    {
        var deployed = operands[0].Recompute().Number;
        var share = operands[1].Recompute().Number;
        bool Gives(Fraction strength) => Fraction.FromInteger((share * strength).Round(rounding)) == deployed;
        var beyond = value.Number + (isSmallest ? -1 : 1);
        return value.Number is { IsInteger: true, Sign: >= 0 } && Gives(value.Number) && (beyond.Sign < 0 || !Gives(beyond));
    }
}
