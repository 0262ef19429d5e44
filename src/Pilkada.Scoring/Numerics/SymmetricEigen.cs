namespace Pilkada.Scoring.Numerics;

/// <summary>Eigenvalues and eigenvectors of a symmetric matrix: principal components of a covariance or correlation matrix.</summary>
/// <remarks>
/// The cyclic method of C. G. J. Jacobi (1846), rotations row by row in a fixed order until nothing is left off the diagonal, at most
/// 60 sweeps; the rotation formulas are those of H. Rutishauser (1966). Values fall; each vector has length 1 and its largest entry
/// (the first of equals) above 0, so that signs do not depend on rounding.
/// </remarks>
internal sealed class SymmetricEigen
{
    private const int Sweeps = 60;

    private readonly double[] _vectors;

    private SymmetricEigen(double[] values, double[] vectors)
    {
        Values = [.. values];
        _vectors = vectors;
    }

    /// <summary>Gets the eigenvalues, from large to small.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>Decomposes a matrix given row by row. {2, 1, 1, 2} has the values 3 and 1, the vectors (1, 1)/sqrt 2 and (1, -1)/sqrt 2.</summary>
    /// <exception cref="ArgumentException">The matrix is not square, not finite or not symmetric.</exception>
    public static SymmetricEigen Of(ReadOnlySpan<double> matrix, int size)
    {
        Check(matrix, size);
        var a = matrix.ToArray();
        var v = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            v[(i * size) + i] = 1;
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var rotated = false;
            for (var p = 0; p < size - 1; p++)
            {
                for (var q = p + 1; q < size; q++)
                {
                    rotated |= Rotate(a, v, size, p, q);
                }
            }

            if (!rotated)
            {
                break;
            }
        }

        return Sorted(a, v, size);
    }

    /// <summary>The eigenvector of the value at a place, of length 1.</summary>
    public ReadOnlySpan<double> Vector(int place) => _vectors.AsSpan(place * Values.Length, Values.Length);

    private static void Check(ReadOnlySpan<double> matrix, int size)
    {
        if (size < 1 || matrix.Length != size * size)
        {
            throw new ArgumentException($"{matrix.Length} numbers are no matrix of {size} by {size}.", nameof(matrix));
        }

        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                if (!double.IsFinite(matrix[(i * size) + j]) || matrix[(i * size) + j] != matrix[(j * size) + i])
                {
                    throw new ArgumentException($"Entries ({i}, {j}) and ({j}, {i}) are not one finite number.", nameof(matrix));
                }
            }
        }
    }

    // One rotation that brings a[p, q] to 0; rows of v are the vectors.
    private static bool Rotate(double[] a, double[] v, int size, int p, int q)
    {
        var apq = a[(p * size) + q];
        if (apq == 0)
        {
            return false;
        }

        double app = a[(p * size) + p],
            aqq = a[(q * size) + q];
        if (app + (128 * apq) == app && aqq + (128 * apq) == aqq)
        {
            // Too small to change either value.
            a[(p * size) + q] = 0;
            a[(q * size) + p] = 0;
            return false;
        }

        var theta = (aqq - app) / (2 * apq);
        var t = 1 / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        t = theta < 0 ? -t : t;
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        var tau = s / (1 + c);
        a[(p * size) + p] = app - (t * apq);
        a[(q * size) + q] = aqq + (t * apq);
        a[(p * size) + q] = 0;
        a[(q * size) + p] = 0;
        for (var k = 0; k < size; k++)
        {
            if (k != p && k != q)
            {
                double akp = a[(k * size) + p],
                    akq = a[(k * size) + q];
                a[(k * size) + p] = a[(p * size) + k] = akp - (s * (akq + (tau * akp)));
                a[(k * size) + q] = a[(q * size) + k] = akq + (s * (akp - (tau * akq)));
            }

            double vp = v[(p * size) + k],
                vq = v[(q * size) + k];
            v[(p * size) + k] = vp - (s * (vq + (tau * vp)));
            v[(q * size) + k] = vq + (s * (vp - (tau * vq)));
        }

        return true;
    }

    private static SymmetricEigen Sorted(double[] a, double[] v, int size)
    {
        // OrderBy keeps equal values in the order of the rows.
        var order = Enumerable.Range(0, size).OrderByDescending(i => a[(i * size) + i]).ToArray();
        var values = new double[size];
        var vectors = new double[size * size];
        for (var place = 0; place < size; place++)
        {
            values[place] = a[(order[place] * size) + order[place]];
            var vector = v.AsSpan(order[place] * size, size);
            double largest = 0;
            foreach (var entry in vector)
            {
                largest = Math.Abs(entry) > Math.Abs(largest) ? entry : largest;
            }

            for (var k = 0; k < size; k++)
            {
                vectors[(place * size) + k] = (largest < 0 ? -vector[k] : vector[k]) + 0.0;
            }
        }

        return new SymmetricEigen(values, vectors);
    }
}
