-- Who gets one mail a day about tasks instead of one for each; whoever has no row gets each at once.
create table mail_choice (
    user_id varchar(64) primary key,
    digest boolean not null,
    chosen_at timestamp with time zone not null
);
