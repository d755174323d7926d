using Hansa.UseCases.Ports;

namespace Hansa.UseCases;

/// <summary>A request that a person can make through any face: its fields are what it asks, <see cref="Run"/> is the rule.</summary>
public abstract record UseCase<TReply>
{
    public abstract Outcome<TReply> Run(House house, CancellationToken cancellation);
}

/// <summary>The one way from a face to a use-case.</summary>
public sealed class Runner(House house)
{
    public Outcome<TReply> Run<TReply>(UseCase<TReply> request, CancellationToken cancellation = default) =>
        request.Run(house, cancellation);
}
