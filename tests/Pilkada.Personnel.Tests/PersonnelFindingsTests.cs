namespace Pilkada.Personnel.Tests;

public sealed class PersonnelFindingsTests
{
    [Fact]
    public void The_Kinds_Have_Their_Codes_And_Placeholders() =>
        Assert.Equal(
            [
                "PLK-PER-F001 unit",
                "PLK-PER-F002 difference,sum,total",
                "PLK-PER-F003 date,statement",
                "PLK-PER-F004 deployed,minimum,statement",
                "PLK-PER-F005 class,unit",
                "PLK-PER-F006 byPattern,difference,pattern,perTps",
                "PLK-PER-F007 available,need,shortfall,unit",
                "PLK-PER-F008 proof",
                "PLK-PER-F009 force,unit",
                "PLK-PER-F010 from,unit",
                "PLK-PER-F011 what",
                "PLK-PER-F012 bound,unfilled",
                "PLK-PER-F013 proof",
            ],
            PersonnelFindings.All.Select(k => $"{k.Code} {string.Join(',', k.Placeholders)}")
        );

    [Fact]
    public void No_Share_Is_Said_To_Be_Unknown_And_A_Comparison_No_Violation()
    {
        Assert.Contains("unknown, not zero", PersonnelFindings.NoShareForStage.Message.English, StringComparison.Ordinal);
        Assert.Contains("bukan nol", PersonnelFindings.NoShareForStage.Message.Indonesian, StringComparison.Ordinal);
        Assert.Contains("not a violation", PersonnelFindings.BelowMinimum.Advice.English, StringComparison.Ordinal);
        Assert.Contains("bukan pelanggaran", PersonnelFindings.BelowMinimum.Advice.Indonesian, StringComparison.Ordinal);
    }
}
