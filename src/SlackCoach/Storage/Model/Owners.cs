using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Storage.Model;

/// <summary>Whom a row belongs to: what goes when the owner goes.</summary>
internal static class Owners
{
    public static EntityTypeBuilder<T> OfWorkspace<T>(this ModelBuilder model)
        where T : class, IWorkspaceRow
    {
        var entity = model.Entity<T>();
        entity.HasKey(row => new { row.WorkspaceId, row.Id });
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.HasOne<Workspace>().WithMany().HasForeignKey(row => row.WorkspaceId).OnDelete(DeleteBehavior.Cascade);

        return entity;
    }

    public static EntityTypeBuilder<T> OfMember<T>(this ModelBuilder model)
        where T : class, IMemberRow
    {
        var entity = model.Entity<T>();
        entity.HasKey(row => new { row.WorkspaceId, row.Id });
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.HasOne<Member>().WithMany().HasForeignKey(row => new { row.WorkspaceId, row.MemberId }).OnDelete(DeleteBehavior.Cascade);

        return entity;
    }

    public static EntityTypeBuilder<T> OfPlan<T>(this ModelBuilder model, Expression<Func<T, Guid>> planId)
        where T : class, IMemberRow => model.OfRow<T, Plan>(planId);

    public static EntityTypeBuilder<T> OfHabit<T>(this ModelBuilder model, Expression<Func<T, Guid>> habitId)
        where T : class, IMemberRow => model.OfRow<T, Habit>(habitId);

    public static EntityTypeBuilder<T> OfRow<T, TOwner>(this ModelBuilder model, Expression<Func<T, Guid>> ownerId)
        where T : class, IMemberRow
        where TOwner : class, IMemberRow
    {
        var entity = model.OfMember<T>();
        var ownerIdName = ((MemberExpression)ownerId.Body).Member.Name;
        entity.HasOne<TOwner>().WithMany().HasForeignKey(nameof(IWorkspaceRow.WorkspaceId), ownerIdName).OnDelete(DeleteBehavior.Cascade);

        return entity;
    }
}
