using System.Diagnostics.CodeAnalysis;

namespace Hansa.UseCases;

/// <summary>What kind of answer a person gets when a request cannot be met.</summary>
public enum ProblemKind
{
    /// <summary>The request itself is wrong.</summary>
    Invalid,

    /// <summary>What it names does not exist.</summary>
    NotFound,

    /// <summary>The person may not do this.</summary>
    Forbidden,

    /// <summary>It contradicts the present state, or somebody else is at it.</summary>
    Conflict,

    /// <summary>Something that is needed is not there now; trying again may help.</summary>
    Unavailable,
}

/// <summary>Why a request cannot be met, and what to do.</summary>
/// <param name="Title">What happened, in the user's words.</param>
/// <param name="Fix">What to do next.</param>
public sealed record Problem(ProblemKind Kind, LocalText Title, LocalText Fix)
{
    /// <summary>The places or values concerned, one a line; may be empty.</summary>
    public IReadOnlyList<LocalText> Details { get; init; } = [];
}

/// <summary>A value, or the problem that stands in its way; exactly one of the two.</summary>
public sealed class Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, Problem? problem)
    {
        this.value = value;
        Problem = problem;
    }

    public Problem? Problem { get; }

    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Problem is null;

    /// <exception cref="InvalidOperationException">There is a problem instead.</exception>
    public T Value => Succeeded ? value! : throw new InvalidOperationException(Problem.Title.English);

    /// <summary>A problem as an outcome, where no conversion is made by itself.</summary>
    public static Outcome<T> From(Problem problem) => new(default, problem);

    /// <summary>The value as an outcome, for values whose type is an interface.</summary>
    public static Outcome<T> Of(T value) => new(value, null);

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Problem problem) => new(default, problem);

    /// <summary>Goes on with the value; a problem stays what it is.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) => Succeeded ? next(value!) : Problem;

    /// <summary>The value through a function; with <see cref="SelectMany"/> it lets steps be written as <c>from … in … select</c>,
    /// which stops at the first problem.</summary>
    public Outcome<TNext> Select<TNext>(Func<T, TNext> next) => Succeeded ? Outcome<TNext>.Of(next(value!)) : Problem;

    public Outcome<TLast> SelectMany<TNext, TLast>(Func<T, Outcome<TNext>> next, Func<T, TNext, TLast> last) =>
        Then(one => next(one).Select(other => last(one, other)));
}
