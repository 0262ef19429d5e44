using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Pilkada.Stages;
using static Pilkada.Personnel.Tests.Values;

namespace Pilkada.Personnel.Tests;

public sealed class ShareStatementTests
{
    [Fact]
    public void The_Three_Statements_Keep_Their_Bases_Kinds_And_Elections_Apart()
    {
        Assert.Equal(["banten-2024", "telegram-2020", "polri-2017"], ShareStatements.All.Select(s => s.ToString()));
        Assert.Equal([StrengthBasis.Unit, StrengthBasis.Operation, (StrengthBasis?)null], ShareStatements.All.Select(s => s.Basis));
        Assert.Equal([ShareKind.Planned, ShareKind.Minimum, ShareKind.Planned], ShareStatements.All.Select(s => s.Kind));
        Assert.Equal(["PLK-PER-001", "PLK-PER-002", "PLK-PER-003"], ShareStatements.All.Select(s => s.Rule.ToString()));
        Assert.All(
            ShareStatements.All,
            s =>
            {
                Assert.Equal(Provenance.Published, s.Evidence.Provenance);
                Assert.All(s.Evidence.Citations, c => Assert.Equal(Confidence.Medium, c.Confidence));
                Assert.Equal(Provenance.Inferred, s.MappingEvidence.Provenance);
                Assert.Equal("decision-0010", s.MappingEvidence.First.Id.ToString());
                Assert.Same(s, ShareStatements.Find(s.Id));
            }
        );
        Assert.Null(ShareStatements.Find(default));
    }

    [Fact]
    public void The_Telegram_Is_Cited_As_A_Telegram_Quoted_By_News()
    {
        var telegram = ShareStatements.Telegram2020.Evidence.First;
        Assert.Equal((SourceKind.Telegram, "STR/387/VI/OPS.1.3./2020"), (telegram.Kind, telegram.Number));
        Assert.All(ShareStatements.Telegram2020.Evidence.Citations.Skip(1), c => Assert.Equal(SourceKind.News, c.Kind));
    }

    [Fact]
    public void The_Rows_Of_The_Statements_Are_Those_Published()
    {
        Assert.Equal(["pemungutan 2/3"], ShareStatements.Banten2024.Rows.Select(r => r.ToString()));
        Assert.Equal(
            [
                "pendaftaran 1/3",
                "penetapan 1/3",
                "kampanye 1/2",
                "masa-tenang 1/5",
                "pemungutan 2/3",
                "penghitungan 1/6",
                "penetapan-terpilih 1/3",
                "perselisihan 1/6",
                "pelantikan 1/3",
            ],
            ShareStatements.Telegram2020.Rows.Select(r => r.ToString())
        );
        Assert.Equal(["awal 1/5", "persiapan 1/3", "menjelang-pemungutan 2/3"], ShareStatements.Polri2017.Rows.Select(r => r.ToString()));
    }

    [Theory]
    [InlineData("telegram-2020", "penyelenggaraan.pendaftaran", "pendaftaran")]
    [InlineData("telegram-2020", "penyelenggaraan.penetapan-paslon", "penetapan")]
    [InlineData("telegram-2020", "sub.undian-nomor-urut", "penetapan")]
    [InlineData("telegram-2020", "penyelenggaraan.kampanye", "kampanye")]
    [InlineData("telegram-2020", "sub.iklan-media", "kampanye")]
    [InlineData("telegram-2020", "sub.masa-tenang", "masa-tenang")]
    [InlineData("telegram-2020", "penyelenggaraan.pemungutan", "pemungutan")]
    [InlineData("telegram-2020", "penyelenggaraan.hitung-rekap", "penghitungan")]
    [InlineData("telegram-2020", "sub.hitung-tps", "penghitungan")]
    [InlineData("telegram-2020", "sub.rekap-kecamatan", "penghitungan")]
    [InlineData("telegram-2020", "sub.rekap-kabkota", "penghitungan")]
    [InlineData("telegram-2020", "sub.rekap-provinsi", "penghitungan")]
    [InlineData("telegram-2020", "penyelenggaraan.terpilih-tanpa-php", "penetapan-terpilih")]
    [InlineData("telegram-2020", "penyelenggaraan.terpilih-pasca-mk", "penetapan-terpilih")]
    [InlineData("telegram-2020", "penyelenggaraan.sengketa", "perselisihan")]
    [InlineData("telegram-2020", "sub.permohonan-php", "perselisihan")]
    [InlineData("telegram-2020", "sub.brpk", "perselisihan")]
    [InlineData("telegram-2020", "sub.pelantikan", "pelantikan")]
    [InlineData("telegram-2020", "persiapan.daftar-pemilih", null)]
    [InlineData("banten-2024", "penyelenggaraan.pemungutan", "pemungutan")]
    [InlineData("banten-2024", "sub.masa-tenang", null)]
    [InlineData("polri-2017", "sub.masa-tenang", "menjelang-pemungutan")]
    [InlineData("polri-2017", "penyelenggaraan.pemungutan", "menjelang-pemungutan")]
    [InlineData("polri-2017", "penyelenggaraan.kampanye", null)]
    public void Calendar_Stages_Are_Read_As_Recorded(string statement, string stage, string? row) =>
        Assert.Equal(row, ShareStatements.Find(Id<ShareStatement>.Parse(statement))!.RowFor(Id<ElectionStage>.Parse(stage))?.Id.ToString());

    [Fact]
    public void Every_Row_Gives_Its_Share_And_Any_Other_Id_Gives_Unknown() =>
        Laws.Check(
            Generators.PublishedShareStatements(),
            Gen.Elements("", "debat", "kampanye", "pemungutan", "awal", "pelantikan"),
            (statement, text) =>
            {
                var id = Id<StageShare>.Parse(text);
                var row = statement.Rows.SingleOrDefault(r => r.Id == id);
                var share = statement.ShareOf(id);
                Assert.Same(row, statement.Find(id));
                Assert.Equal(row is null, share.Value.IsUnknown);
                Assert.Equal(row is null ? share.Value : Quantity.Of(row.Share), share.Value);
                Assert.Equal(statement.Rule, share.Rule);
                Assert.Equal(Unit.Share, share.Unit);
                Assert.Equal(statement.Evidence.Citations.AsEnumerable(), share.Citations.AsEnumerable());
                Recomputes(share);
            }
        );

    [Fact]
    public void A_Statement_Is_Only_A_Comparison_For_Any_Other_Election()
    {
        var (y2017, y2020, y2024) = (new LocalDate(2017, 2, 15), new LocalDate(2020, 12, 9), new LocalDate(2024, 11, 27));
        foreach (var (statement, own) in ShareStatements.All.Zip([y2024, y2020, y2017]))
        {
            Assert.Equal(own, statement.VotingDay);
            Assert.All(new[] { y2017, y2020, y2024 }, day => Assert.Equal(day != own, statement.IsComparisonOnlyFor(day)));
        }

        Assert.False(Make([Row("a", "A")]).IsComparisonOnlyFor(y2024));
    }

    [Fact]
    public void A_Statement_Of_A_Users_Own_Is_Kept_As_Given()
    {
        var row = Row("a", "A", "penyelenggaraan.kampanye");
        var statement = Make([row]);
        Assert.Equal(("s", StrengthBasis.Operation, ShareKind.Minimum), (statement.ToString(), statement.Basis!.Value, statement.Kind));
        Assert.Same(row, Assert.Single(statement.Rows));
        Assert.True(statement.Rule.IsEmpty);
        Assert.Null(statement.VotingDay);
        Assert.Equal("title", statement.Title.English);
        Assert.Equal("applies", statement.Applicability.English);
        Assert.Same(Source, statement.Evidence);
        Assert.Equal("A", row.Stage.English);
        Assert.Equal(Fraction.Of(1, 2), row.Share);
    }

    [Fact]
    public void Ambiguous_Or_Empty_Statements_Are_Refused()
    {
        Assert.Throws<ArgumentException>(() => Make([]));
        Assert.Throws<ArgumentException>(() => Make([Row("a", "A")], id: ""));
        Assert.Throws<ArgumentException>(() => Make([Row("a", "A"), Row("a", "B")]));
        Assert.Throws<ArgumentException>(() => Make([Row("a", "A"), Row("b", "A")]));
        Assert.Throws<ArgumentException>(() => Make([Row("a", "A", "x"), Row("b", "B", "x")]));
        Assert.Throws<ArgumentNullException>(() => Make(null!));
        Assert.Equal(2, Make([Row("a", "A", "x"), Row("b", "B", "y")]).Rows.Length);
    }

    [Fact]
    public void Rows_Without_A_Possible_Share_Or_With_Doubtful_Ids_Are_Refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StageShare(Id<StageShare>.Parse("a"), LocalText.Same("A"), Fraction.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StageShare(Id<StageShare>.Parse("a"), LocalText.Same("A"), -Fraction.One));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StageShare(Id<StageShare>.Parse("a"), LocalText.Same("A"), Fraction.Of(4, 3)));
        Assert.Equal(Fraction.One, new StageShare(Id<StageShare>.Parse("a"), LocalText.Same("A"), Fraction.One).Share);
        Assert.Throws<ArgumentException>(() => Row("", "A"));
        Assert.Throws<ArgumentException>(() => Row("a", "A", ""));
        Assert.Throws<ArgumentException>(() => Row("a", "A", "x", "x"));
        Assert.Throws<ArgumentNullException>(() => new StageShare(Id<StageShare>.Parse("a"), null!, Fraction.One));
    }

    private static StageShare Row(string id, string stage, params string[] mappedTo) =>
        new(Id<StageShare>.Parse(id), LocalText.Same(stage), Fraction.Of(1, 2), mappedTo.Select(Id<ElectionStage>.Parse));

    private static ShareStatement Make(IEnumerable<StageShare> rows, string id = "s") =>
        new(
            Id<ShareStatement>.Parse(id),
            LocalText.Same("title"),
            StrengthBasis.Operation,
            ShareKind.Minimum,
            rows,
            Source,
            Source,
            LocalText.Same("applies")
        );
}
