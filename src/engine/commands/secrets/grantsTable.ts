/** Commands of a program that let somebody do more than before. */
export interface Granting {
  /**
   * The words of the command; `|` separates commands. A word in the middle may be missing: `…`.
   * Empty for a program that needs none.
   */
  readonly words: string;
  /** What they let happen, in words. */
  readonly what: string;
  /** When it is wide whatever else the line says: a login of a person, an administrator's role. */
  readonly wide?: true;
  /** What must stand on the line too. */
  readonly with?: RegExp;
  readonly hits: readonly string[];
  readonly misses: readonly string[];
}

/** From the providers' references. Keys and tokens that are printed stand in the table of what is printed. */
export const grantsByProgram: Readonly<Record<string, readonly Granting[]>> = {
  aws: [
    {
      words: "iam create-user|iam create-role|iam create-group",
      what: "a new user or role in AWS",
      hits: [
        "aws iam create-user --user-name ci",
        "aws iam create-role --role-name ci --assume-role-policy-document file://trust.json",
      ],
      misses: ["aws iam list-users", "aws iam get-role --role-name ci"],
    },
    {
      words:
        "iam attach-user-policy|iam attach-role-policy|iam attach-group-policy|iam put-user-policy|iam put-role-policy|iam put-group-policy|iam create-policy-version|iam set-default-policy-version|iam update-assume-role-policy",
      what: "rights in AWS",
      hits: [
        "aws iam attach-user-policy --user-name ci --policy-arn arn:aws:iam::aws:policy/AdministratorAccess",
      ],
      misses: ["aws iam list-attached-user-policies --user-name ci"],
    },
    {
      words: "iam create-login-profile|iam update-login-profile|iam add-user-to-group",
      what: "a way in for a user of AWS",
      wide: true,
      hits: ["aws iam add-user-to-group --user-name ci --group-name admins"],
      misses: ["aws iam list-groups"],
    },
    {
      words:
        "s3api put-bucket-acl|s3api put-bucket-policy|s3api put-public-access-block|lambda add-permission|ec2 authorize-security-group-ingress",
      what: "access from outside in AWS",
      hits: ["aws s3api put-bucket-acl --bucket b --acl public-read"],
      misses: ["aws s3api get-bucket-acl --bucket b"],
    },
  ],
  gcloud: [
    {
      words: "iam service-accounts create|iam roles create|iam roles update",
      what: "a new account or role in Google Cloud",
      hits: [
        "gcloud iam service-accounts create robot",
        "gcloud iam roles create reader --project p --permissions=storage.objects.get",
      ],
      misses: ["gcloud iam service-accounts list", "gcloud iam roles describe reader"],
    },
    {
      words: "… add-iam-policy-binding|… set-iam-policy",
      what: "rights in Google Cloud",
      hits: [
        "gcloud projects add-iam-policy-binding p --member user:a@b.example --role roles/owner",
      ],
      misses: ["gcloud projects get-iam-policy p"],
    },
  ],
  az: [
    {
      words:
        "role assignment create|ad app permission admin-consent|ad group member add|keyvault set-policy",
      what: "rights in Azure",
      hits: ["az role assignment create --assignee x --role Owner --scope /subscriptions/s"],
      misses: ["az role assignment list"],
    },
  ],
  kubectl: [
    {
      words: "create serviceaccount|create sa|create clusterrole|create role",
      what: "a new account or role in the cluster",
      hits: [
        "kubectl create serviceaccount bot",
        "kubectl create clusterrole all --verb=* --resource=*",
      ],
      misses: ["kubectl get serviceaccounts", "kubectl create configmap a"],
    },
    {
      words: "create clusterrolebinding|create rolebinding",
      what: "rights in the cluster",
      hits: ["kubectl create clusterrolebinding x --clusterrole=cluster-admin --user=me"],
      misses: ["kubectl get clusterrolebindings"],
    },
    {
      words: "certificate approve",
      what: "a client's certificate of the cluster",
      wide: true,
      hits: ["kubectl certificate approve me"],
      misses: ["kubectl certificate deny me"],
    },
  ],
  gh: [
    {
      words: "ssh-key add|gpg-key add|repo deploy-key add",
      what: "a way into GitHub",
      wide: true,
      hits: ["gh ssh-key add key.pub", "gh repo deploy-key add k.pub -w"],
      misses: ["gh ssh-key list", "gh auth status"],
    },
    {
      words: "auth refresh|auth login",
      what: "wider scopes in GitHub",
      wide: true,
      with: /(?:^|\s)(?:-s|--scopes)\b/,
      hits: ["gh auth refresh -s admin:org"],
      misses: ["gh auth refresh", "gh auth status"],
    },
  ],
  oc: [
    {
      words:
        "adm policy add-cluster-role-to-user|adm policy add-role-to-user|adm policy add-cluster-role-to-group|adm policy add-scc-to-user",
      what: "rights in the cluster",
      hits: ["oc adm policy add-cluster-role-to-user cluster-admin bob"],
      misses: ["oc adm policy who-can get pods"],
    },
  ],
  "redis-cli": [
    {
      words: "\u2026 SETUSER|\u2026 setuser",
      what: "a user of Redis with every right",
      wide: true,
      with: /\+@all|\ballcommands\b|\ballkeys\b|~\*/i,
      hits: ["redis-cli ACL SETUSER bob on nopass ~* +@all"],
      misses: ["redis-cli ACL LIST"],
    },
    {
      words: "\u2026 SETUSER|\u2026 setuser",
      what: "a user of Redis",
      hits: ["redis-cli acl setuser bob on +get"],
      misses: ["redis-cli ACL GETUSER bob"],
    },
  ],
  mc: [
    {
      words: "admin policy attach|admin policy set|admin user svcacct add|admin user add",
      what: "a user or rights in MinIO",
      hits: [
        "mc admin policy attach local consoleAdmin --user bob",
        "mc admin user add local bob secret",
      ],
      misses: ["mc admin user list local"],
    },
  ],
  rabbitmqctl: [
    {
      words: "set_user_tags",
      what: "rights in RabbitMQ",
      hits: ["rabbitmqctl set_user_tags bob administrator"],
      misses: ["rabbitmqctl list_users"],
    },
    {
      words: "add_user|set_permissions|change_password",
      what: "a user or rights in RabbitMQ",
      hits: ["rabbitmqctl add_user bob pw"],
      misses: ["rabbitmqctl list_permissions"],
    },
  ],
  createuser: [
    {
      words: "",
      what: "a role of PostgreSQL with every right",
      wide: true,
      with: /(?:^|\s)(?:-\w*[sr]\w*|--superuser|--createrole|--bypassrls)(?:\s|$)/,
      hits: ["createuser -s bob", "createuser --superuser bob", "createuser --createrole bob"],
      misses: ["createuser --help"],
    },
    {
      words: "",
      what: "a role of PostgreSQL",
      hits: ["createuser bob"],
      misses: ["createuser --help"],
    },
  ],
  mongosh: [
    {
      words: "",
      what: "a user of MongoDB with every right",
      wide: true,
      with: /\b(?:createUser|grantRolesToUser|updateUser)\b.*\b(?:root|__system|dbOwner|userAdmin\w*|clusterAdmin|\w+AnyDatabase)\b/s,
      hits: ['mongosh --eval \'db.createUser({user:"bob",roles:["root"]})\''],
      misses: ["mongosh --eval 'db.getUsers()'"],
    },
    {
      words: "",
      what: "a user of MongoDB",
      with: /\.(?:createUser|grantRolesToUser)\b/,
      hits: ['mongosh --eval \'db.createUser({user:"bob",roles:["read"]})\''],
      misses: ["mongosh --eval 'db.users.countDocuments()'"],
    },
  ],
  doctl: [
    {
      words: "compute ssh-key create|compute ssh-key import",
      what: "a way into new machines",
      hits: ["doctl compute ssh-key import k --public-key-file k.pub"],
      misses: ["doctl compute ssh-key list"],
    },
  ],
  glab: [
    {
      words: "ssh-key add|deploy-key add|token create",
      what: "a way into GitLab",
      wide: true,
      hits: ["glab ssh-key add k.pub"],
      misses: ["glab ssh-key list"],
    },
  ],
  npm: [
    {
      words: "owner add|access grant|team add",
      what: "rights in the registry",
      wide: true,
      hits: ["npm owner add somebody pkg"],
      misses: ["npm owner ls pkg"],
    },
  ],
  heroku: [
    {
      words: "access:add|members:add|keys:add",
      what: "rights in Heroku",
      wide: true,
      hits: ["heroku access:add a@b.example -a shop"],
      misses: ["heroku access -a shop"],
    },
  ],
  vault: [
    {
      words: "policy write|auth enable|operator generate-root",
      what: "rights in Vault",
      wide: true,
      hits: ["vault policy write ci ci.hcl"],
      misses: ["vault policy read ci"],
    },
  ],
  "ssh-copy-id": [
    {
      words: "",
      what: "a login on another machine",
      wide: true,
      hits: ["ssh-copy-id -i id.pub me@host"],
      misses: ["ssh-copy-id -n me@host", "ssh-copy-id -h"],
    },
  ],
  usermod: [
    {
      words: "",
      what: "rights of an administrator on the machine",
      wide: true,
      with: /(?:^|\s)(?:-\w*G|--groups)[= ]?\S*\b(?:sudo|wheel|admin|root|docker|lxd|disk|shadow)\b|(?:^|\s)(?:-o|--non-unique|-u 0|--uid[= ]0)\b/,
      hits: ["usermod -aG sudo me", "usermod --append --groups docker me", "usermod -o -u 0 me"],
      misses: ["usermod -s /bin/zsh me", "usermod -aG audio me"],
    },
  ],
  useradd: [
    {
      words: "",
      what: "an account of an administrator on the machine",
      wide: true,
      with: /(?:^|\s)(?:-\w*G|--groups|-g|--gid)[= ]?\S*\b(?:sudo|wheel|admin|root|docker|lxd|disk|shadow)\b|(?:^|\s)(?:-o|--non-unique|-u 0|--uid[= ]0)\b/,
      hits: ["useradd -m -G wheel me"],
      misses: ["useradd -m -s /bin/bash me"],
    },
  ],
  adduser: [
    {
      words: "",
      what: "rights of an administrator on the machine",
      wide: true,
      with: /^(?:-\S+ )*[\w.-]+ (?:sudo|wheel|admin|root|docker|lxd|disk|shadow)$/,
      hits: ["adduser me sudo"],
      misses: ["adduser me", "adduser -D nonroot", "adduser me audio"],
    },
  ],
  gpasswd: [
    {
      words: "",
      what: "rights of an administrator on the machine",
      wide: true,
      with: /(?:^|\s)(?:-a|--add|-M|--members|-A|--administrators)\b.*\b(?:sudo|wheel|admin|root|docker|lxd|disk|shadow)$/,
      hits: ["gpasswd -a me wheel"],
      misses: ["gpasswd -d me wheel", "gpasswd -a me audio"],
    },
  ],
  chpasswd: [
    {
      words: "",
      what: "passwords of accounts",
      wide: true,
      hits: ["chpasswd", "chpasswd -e"],
      misses: ["chpasswd --help"],
    },
  ],
  passwd: [
    {
      words: "root",
      what: "a password of root",
      wide: true,
      hits: ["sudo passwd root"],
      misses: ["passwd -S root"],
    },
  ],
};

/** Words that give everything, or give it to everybody. */
export const everythingGranted =
  /(?:^|[\/:=.\s_-])(?:owner|editor|admin|administrator|administratoraccess|poweruseraccess|iamfullaccess|cluster-admin|superuser|root|contributor|allusers|allauthenticatedusers|public-read|public-read-write|0\.0\.0\.0\/0|\*)(?:$|[\/:,\s"'])|fullaccess|"Action":\s*"\*"|blockpublicacls=false/i;
