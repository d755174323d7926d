namespace Hansa.Statistics.Comparisons;

/// <summary>Trade of one territory in one code at the two ends of the window, exact.</summary>
/// <param name="First">x(r,k,0).</param>
/// <param name="Last">x(r,k,T).</param>
/// <param name="AllFirst">x(r,0): all its trade in the first period.</param>
/// <param name="Steps">n: periods from the first to the last, 1 or more.</param>
public readonly record struct ChangeSums(Int128 First, Int128 Last, Int128 AllFirst, int Steps);
