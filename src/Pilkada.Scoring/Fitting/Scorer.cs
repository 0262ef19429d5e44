using System.Runtime.InteropServices;

namespace Pilkada.Scoring.Fitting;

/// <summary>One pass over a table: tile by tile the nodes, the scores and the classes.</summary>
internal sealed class Scorer
{
    private readonly Program _program;
    private readonly Classifier? _classifier;
    private readonly ScoreBuffers _output;
    private readonly ScoringWorkspace _workspace;
    private readonly int _tilesPerPiece;

    public Scorer(ScoringFit fit, UnitTable table, ScoreBuffers output, ScoringWorkspace workspace)
    {
        _program = Program.Of(fit.Steps, table);
        _classifier = output.Classes.IsEmpty ? null : Classifier.Of(fit);
        _output = output;
        _workspace = workspace;
        _tilesPerPiece = Math.Max(1, (_program.Tiles + (8 * workspace.Threads) - 1) / (8 * workspace.Threads));
    }

    public void Run()
    {
        var pieces = (_program.Tiles + _tilesPerPiece - 1) / _tilesPerPiece;
        if (_workspace.Threads == 1)
        {
            Work(_workspace.RoomOf(0), 0, _program.Tiles);
            return;
        }

        _workspace.Crew.Run(
            pieces,
            (worker, piece) =>
                Work(_workspace.RoomOf(worker), piece * _tilesPerPiece, Math.Min(_program.Tiles, (piece + 1) * _tilesPerPiece))
        );
    }

    private void Work(ScoringWorkspace.Room room, int firstTile, int lastTile)
    {
        var rows = _program.TileRows;
        var nodes = room.Nodes(_program.Slots * rows);
        var tile = _program.IsDirect ? null : room.Tile(_program.Indicators);
        for (var t = firstTile; t < lastTile; t++)
        {
            var first = t * rows;
            var count = Math.Min(rows, _program.Table.Count - first);
            _program.Prepare(tile, first, count);
            _program.Compute(tile, first, count, nodes, rows);
            var scores = nodes.AsSpan((_program.Slots - 1) * rows, count);
            scores.CopyTo(_output.Scores.Span[first..]);
            _classifier?.Classify(scores, _output.Classes.Span[first..]);
            if (!_output.Nodes.IsEmpty)
            {
                for (var slot = 0; slot < _program.Slots; slot++)
                {
                    nodes.AsSpan(slot * rows, count).CopyTo(_output.Nodes.Span[((slot * _program.Table.Count) + first)..]);
                }
            }
        }
    }
}
