namespace Hansa.Tests.Samples;

/// <summary>Test classes that read the same generated files.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSample : ICollectionFixture<GeneratedSample>
{
    public const string Name = "generated sample";
}
