package org.openmes.user;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.EditableRecord;
import org.openmes.shared.Role;

/** An account with its credentials. When it was last used is written past this class, without a new version. */
@Entity
@Table(name = "user_account")
class UserAccount extends EditableRecord {
    private String username;
    private String name;
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private AccountType accountType;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable Long workstationId;
    private String passwordHash;
    private @Nullable String pinHash;
    private boolean forcePasswordChange;
    private boolean isActive;
    private boolean allLines;
    private boolean awaitsApproval;
    private String securityStamp;
    private Instant createdAt;

    protected UserAccount() {}

    UserAccount(UserFields fields, String passwordHash, Instant now) {
        this.passwordHash = passwordHash;
        securityStamp = Secrets.stamp();
        createdAt = now;
        take(fields);
    }

    /** Takes checked fields; who is switched off loses his sessions. */
    void take(UserFields fields) {
        if (isActive && !fields.isActive()) {
            securityStamp = Secrets.stamp();
        }
        username = fields.username();
        name = fields.name();
        email = fields.email();
        accountType = fields.accountType();
        role = fields.role();
        workstationId = fields.workstationId();
        allLines = fields.allLines();
        isActive = fields.isActive();
        awaitsApproval = awaitsApproval && !isActive;
        pinHash = fields.takesPin() ? pinHash : null;
        forcePasswordChange = fields.forcePasswordChange();
    }

    /** Notes that an Admin has to look at it first, unless it may sign in already. */
    void awaitApproval() {
        awaitsApproval = !isActive;
    }

    UserFields fields() {
        return new UserFields(
                name, username, email, accountType, role, workstationId, allLines, isActive, forcePasswordChange);
    }

    /** Sets another password; all sessions end. */
    void changePassword(String hash, boolean mustChange) {
        passwordHash = hash;
        forcePasswordChange = mustChange;
        securityStamp = Secrets.stamp();
    }

    /** Sets another PIN, or none. */
    void changePin(@Nullable String hash) {
        pinHash = hash;
    }

    @Nullable
    String pinHash() {
        return pinHash;
    }

    String username() {
        return username;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    AccountType accountType() {
        return accountType;
    }

    boolean isActive() {
        return isActive;
    }

    boolean forcePasswordChange() {
        return forcePasswordChange;
    }

    String passwordHash() {
        return passwordHash;
    }

    String securityStamp() {
        return securityStamp;
    }
}
