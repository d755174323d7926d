namespace Hansa.Bench.Cases;

public static class DemoAssessment
{
    public static Measurement Run(BenchContext context) => throw new NotSupportedException();
}
