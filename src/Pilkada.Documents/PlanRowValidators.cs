using FluentValidation;
using FluentValidation.Results;

namespace Pilkada.Documents;

/// <summary>Validates rows of areas for forms and services; it holds no rule of its own and passes exactly when <see cref="AreaRow.ToArea"/> succeeds.</summary>
/// <remarks>Error codes are those of <see cref="DocumentProblems"/>; the problem itself is the custom state. Thread-safe.</remarks>
public sealed class AreaRowValidator : AbstractValidator<AreaRow>
{
    /// <summary>Creates the validator.</summary>
    /// <param name="language">The language of the messages.</param>
    public AreaRowValidator(Language language = Language.Indonesian) => PlanRowValidators.Add(this, language);
}

/// <summary>Validates rows of figures for forms and services; it holds no rule of its own and passes exactly when <see cref="FigureRow.ToFigure"/> succeeds.</summary>
/// <remarks>Error codes are those of <see cref="DocumentProblems"/>; the problem itself is the custom state. Thread-safe.</remarks>
public sealed class FigureRowValidator : AbstractValidator<FigureRow>
{
    /// <summary>Creates the validator.</summary>
    /// <param name="language">The language of the messages.</param>
    public FigureRowValidator(Language language = Language.Indonesian) => PlanRowValidators.Add(this, language);
}

/// <summary>Validates rows of polling stations for forms and services; it holds no rule of its own and passes exactly when <see cref="TpsRow.ToTps"/> succeeds.</summary>
/// <remarks>Error codes are those of <see cref="DocumentProblems"/>; the problem itself is the custom state. Thread-safe.</remarks>
public sealed class TpsRowValidator : AbstractValidator<TpsRow>
{
    /// <summary>Creates the validator.</summary>
    /// <param name="language">The language of the messages.</param>
    public TpsRowValidator(Language language = Language.Indonesian) => PlanRowValidators.Add(this, language);
}

internal static class PlanRowValidators
{
    public static void Add<T>(AbstractValidator<T> validator, Language language)
        where T : IPlanRow =>
        validator
            .RuleFor(row => row)
            .Custom(
                (row, context) =>
                {
                    foreach (var problem in row.Check())
                    {
                        context.AddFailure(
                            new ValidationFailure(problem.Location.Column, problem.Message.In(language))
                            {
                                ErrorCode = problem.Kind.Code.ToString(),
                                CustomState = problem,
                            }
                        );
                    }
                }
            );
}
